"""Portals of any size from made-up procedures, to measure search on: words of our own, shaped like the real list."""

from __future__ import annotations

import random
from pathlib import Path


def _phrases(text: str, between: str = "|") -> list[str]:
    return [phrase for line in text.splitlines() for phrase in line.split(between) if phrase]


DEEDS = _phrases("""
cấp mới|cấp lại|cấp đổi|đăng ký|xác nhận|công nhận|gia hạn|điều chỉnh|chấm dứt|thu hồi|chuyển nhượng|thẩm định
kê khai|hỗ trợ|tiếp nhận|thông báo|hòa giải|giải quyết|bổ sung|tạm dừng|khôi phục|hủy bỏ|xét duyệt|rà soát|phê duyệt
""")
THINGS = _phrases("""
giấy phép|bản sao|chứng chỉ|sổ theo dõi|quyền sử dụng|phương tiện|công trình|hộ gia đình|cơ sở nuôi trồng|bến thủy
lò giết mổ|nhà văn hóa|sân tập|lớp học|quỹ khuyến học|tàu cá|giếng khoan|bãi đỗ xe|chợ phiên|vườn ươm|kho vật tư
trạm bơm|cửa hàng|trợ cấp|học bổng|tiền điện|bảo hiểm|khoản vay|hợp đồng|tên gọi|ranh giới|mốc giới|bản đồ|con dấu
hồ sơ lưu trữ|biển hiệu|tượng đài|nghĩa trang|lễ hội|đội văn nghệ|tổ hợp tác|làng nghề|sản phẩm|nhãn hiệu|giống lúa
đàn gia súc|rừng trồng|đê điều
""")
CONDITIONS = _phrases("""
cho người cao tuổi|cho người khuyết tật|cho trẻ em mồ côi|cho hộ cận nghèo|đối với tổ chức trong nước|đối với cá nhân
có yếu tố nước ngoài|trong trường hợp bị hư hỏng|trong trường hợp mất|theo yêu cầu của tòa án|lần đầu|định kỳ hằng năm
thuộc thẩm quyền của xã|tại khu vực biên giới|tại vùng đặc biệt khó khăn|khi thay đổi địa chỉ|khi sáp nhập|sau thiên tai
do cơ quan khác chuyển đến|trên địa bàn nông thôn|dưới năm trăm mét vuông|quá thời hạn quy định|bằng nguồn vốn xã hội
""")
INITIALS = _phrases("b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x", " ")
RIMES = _phrases(
    """
a ai am an ang anh ao ăm ăn âm ân âu ấp ay e em en êm êu iêm iên iêu im in oa oai oan oi om on ong ô ôi ôm ôn ông
ơi ơm ơn ua uân uôi uôm uôn uông ui um un ung uy uyên ưa ưng ươi ươm ươn ương
""",
    " ",
)
FIELDS = 40


def write_portal(root: Path, size: int, seed: int = 7) -> list[str]:
    """Records of `size` procedures under the root; gives their names."""
    dice = random.Random(seed)
    fields = [f"Ngành {_place(dice)} {number}" for number in range(FIELDS)]
    folder = root / "procedures"
    for number in range(FIELDS):
        (folder / f"nganh-{number}").mkdir(parents=True)
    listed = "".join(f"  - id: nganh-{n}\n    name: {name}\n" for n, name in enumerate(fields))
    (folder / "fields.yml").write_text(f"fields:\n{listed}", encoding="utf-8")
    names = [_name(dice) for _ in range(size)]
    for number, name in enumerate(names):
        code = f"9.{number:06d}"
        path = folder / f"nganh-{dice.randrange(FIELDS)}" / f"{code}.yml"
        path.write_text(_record(code, name, path.parent.name, dice), encoding="utf-8")
    return names


def questions(names: list[str], count: int = 40, seed: int = 11) -> list[str]:
    """What people would type to find some of them: parts of names, in lower case, often spoken, some with a slip."""
    dice = random.Random(seed)
    asked = []
    for number, name in enumerate(dice.sample(names, count)):
        words = name.lower().split()
        start = dice.randrange(max(1, len(words) - 6))
        part = words[start : start + dice.randint(3, 9)]
        if number % 4 == 1:
            part = ["cho", "em", "hỏi", *part, "cần", "giấy", "tờ", "gì", "ạ"]
        if number % 4 == 2:
            part[1] = part[1][:1] + part[1][1:][::-1]
        if number % 4 == 3:
            part = ["".join(part[:2]), *part[2:]]
        asked.append(" ".join(part))
    return asked


def _name(dice: random.Random) -> str:
    words = f"{dice.choice(DEEDS)} {dice.choice(THINGS)} {dice.choice(CONDITIONS)}"
    goal = dice.randint(8, 25)
    while len(words.split()) < goal:
        more = dice.choice((f"và {dice.choice(THINGS)}", dice.choice(CONDITIONS), f"{_place(dice)} {_place(dice)}"))
        words = f"{words} {more}"
    return " ".join(words.split()[:25]).capitalize()


def _place(dice: random.Random) -> str:
    return f"{dice.choice(INITIALS)}{dice.choice(RIMES)}".capitalize()


def _record(code: str, name: str, field: str, dice: random.Random) -> str:
    audience = dice.sample(["Công dân Việt Nam", "Doanh nghiệp", "Hợp tác xã", "Người nước ngoài"], dice.randint(1, 3))
    keywords = [f"{dice.choice(THINGS)} {_place(dice).lower()} {_place(dice).lower()}" for _ in range(4)]
    papers = "".join(f"  - name: {_sentence(dice, 12)}\n" for _ in range(4))
    steps = "".join(f"  - {_sentence(dice, 30)}\n" for _ in range(4))
    channels = dice.sample(["direct", "online", "postal"], dice.randint(1, 3))
    return (
        f"code: {code}\nname: {name}\nfield: {field}\nlevel: [commune]\n"
        f"agency: Cơ quan {dice.choice(INITIALS).upper()}\n"
        f"audience: [{', '.join(audience)}]\nkeywords: [{', '.join(keywords)}]\n"
        f"frequent: {'true' if dice.random() < 0.02 else 'false'}\n"
        f"channels:\n{''.join(f'  - kind: {channel}{chr(10)}' for channel in channels)}"
        f"dossier:\n{papers}steps:\n{steps}"
    )


def _sentence(dice: random.Random, length: int) -> str:
    words = " ".join(dice.choice((*DEEDS, *THINGS, *CONDITIONS, _place(dice))) for _ in range(length // 2)).split()
    return " ".join(words[:length]).capitalize()
