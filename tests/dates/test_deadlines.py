from __future__ import annotations

import random
import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
import yaml

from congkhai.dates.deadlines import Deadline, deadline_of
from congkhai.dates.spans import Span
from tests.building import PROJECT

PERIOD = Span(date(2021, 9, 1), date(2022, 12, 31))
ONGOING = Deadline("ongoing")
UNCLEAR = Deadline("unclear")


def by(due: str, begin: str | None = None, **more: object) -> Deadline:
    return Deadline("by", date.fromisoformat(begin) if begin else None, date.fromisoformat(due), **more)  # type: ignore[arg-type]


def every(*kinds: str, **more: object) -> Deadline:
    return Deadline("recurring", every=kinds, **more)  # type: ignore[arg-type]


def year(number: int, **more: object) -> Deadline:
    return by(f"{number}-12-31", f"{number}-01-01", **more)


WORDINGS = {
    "Thường xuyên": ONGOING,
    "Thường xuyên, liên tục": ONGOING,
    "Thường xuyên hàng ngày": ONGOING,
    "Thường xuyên, định kỳ": ONGOING,
    "Thường xuyên trong năm": ONGOING,
    "Cả năm": ONGOING,
    "Thường xuyên trong năm 2023": Deadline("ongoing", date(2023, 1, 1), date(2023, 12, 31)),
    "Thường xuyên và khi có yêu cầu": Deadline("ongoing", on_demand=True),
    "Thường xuyên; báo cáo trước ngày 15/12/2023": by("2023-12-15"),
    "Từ tháng 9/2021": Deadline("ongoing", date(2021, 9, 1)),
    "Năm 2023 và những năm tiếp theo": Deadline("ongoing", date(2023, 1, 1)),
    "Suốt năm 2023": Deadline("ongoing", date(2023, 1, 1), date(2023, 12, 31)),
    "Lâu dài": ONGOING,
    "Từ tháng 9/2021 trở đi": Deadline("ongoing", date(2021, 9, 1)),
    "Bắt đầu tháng 9/2021": Deadline("ongoing", date(2021, 9, 1)),
    "15/10/2021": by("2021-10-15", "2021-10-15"),
    "15-10-2021": by("2021-10-15", "2021-10-15"),
    "15.10.2021": by("2021-10-15", "2021-10-15"),
    "2021-10-15": by("2021-10-15", "2021-10-15"),
    "Ngày 15 tháng 10 năm 2021": by("2021-10-15", "2021-10-15"),
    "ngày 05 tháng 9/2021": by("2021-09-05", "2021-09-05"),
    "Hoàn thành trước 15/10/2021": by("2021-10-15"),
    "Trước ngày 10/3/2023": by("2023-03-10"),
    "Trước 17h00 ngày 15/10/2021": by("2021-10-15"),
    "Chậm nhất ngày 15/10/2021": by("2021-10-15"),
    "Chậm nhất là ngày 15/10/2021.": by("2021-10-15"),
    "Đến hết ngày 30/6/2022": by("2022-06-30"),
    "Từ nay đến hết năm 2022": by("2022-12-31"),
    "Từ ngày 01/9/2021 đến ngày 30/9/2021": by("2021-09-30", "2021-09-01"),
    "Từ ngày 01 đến ngày 15/10/2021": by("2021-10-15", "2021-10-01"),
    "ngày 15-20/10/2021": by("2021-10-20", "2021-10-15"),
    "01/9 - 30/9/2021": by("2021-09-30", "2021-09-01"),
    "Tháng 9/2021": by("2021-09-30", "2021-09-01"),
    "Tháng 9 năm 2021": by("2021-09-30", "2021-09-01"),
    "Tháng 9, năm 2021": by("2021-09-30", "2021-09-01"),
    "Tháng 9 2021": by("2021-09-30", "2021-09-01"),
    "T9/2021": by("2021-09-30", "2021-09-01"),
    "Hoàn thành trong tháng 02/2024": by("2024-02-29", "2024-02-01"),
    "Cuối tháng 9/2021": by("2021-09-30"),
    "Tháng 9-10/2021": by("2021-10-31", "2021-09-01"),
    "Tháng 9, 10/2021": by("2021-10-31", "2021-09-01"),
    "Tháng 9, tháng 10/2021": by("2021-10-31", "2021-09-01"),
    "Từ tháng 3 đến tháng 6/2022": by("2022-06-30", "2022-03-01"),
    "Tháng 11/2021 đến tháng 02/2022": by("2022-02-28", "2021-11-01"),
    "Trước tháng 10/2021": by("2021-09-30"),
    "Quý IV/2021": by("2021-12-31", "2021-10-01"),
    "Quý Ⅳ/2021": by("2021-12-31", "2021-10-01"),
    "quí 2 năm 2022": by("2022-06-30", "2022-04-01"),
    "Hoàn thành trong quý I/2022": by("2022-03-31", "2022-01-01"),
    "Quý I, II/2022": by("2022-06-30", "2022-01-01"),
    "Quý III và quý IV năm 2022": by("2022-12-31", "2022-07-01"),
    "Quý IV/2021 và quý I/2022": by("2022-03-31", "2021-10-01"),
    "Từ quý I đến quý III năm 2022": by("2022-09-30", "2022-01-01"),
    "Quý 3-4/2022": by("2022-12-31", "2022-07-01"),
    "Trước quý II/2022": by("2022-03-31"),
    "Quý IV năm 2021 (trước 10/12/2021)": by("2021-12-10", "2021-10-01"),
    "Trong 6 tháng đầu năm 2022": by("2022-06-30", "2022-01-01"),
    "Sáu tháng cuối năm 2022": by("2022-12-31", "2022-07-01"),
    "9 tháng đầu năm 2022": by("2022-09-30", "2022-01-01"),
    "Nửa đầu năm 2022": by("2022-06-30", "2022-01-01"),
    "Năm 2022": year(2022),
    "2022": year(2022),
    "Cuối năm 2022": by("2022-12-31"),
    "Trước năm 2023": by("2022-12-31"),
    "Đến năm 2025": by("2025-12-31"),
    "Giai đoạn 2023 – 2025": by("2025-12-31", "2023-01-01"),
    "Năm 2021-2022": by("2022-12-31", "2021-01-01"),
    "Các năm 2023, 2024, 2025": by("2025-12-31", "2023-01-01"),
    "Trong 3 năm 2023, 2024, 2025": by("2025-12-31", "2023-01-01"),
    "Hàng tháng": every("month"),
    "Hằng năm": every("year"),
    "Mỗi quý": every("quarter"),
    "Theo quý": every("quarter"),
    "Mỗi tháng 1 lần": every("month"),
    "1 tháng/lần": every("month"),
    "01 lần/tháng": every("month"),
    "Ít nhất 01 lần/năm": every("year"),
    "Định kỳ hàng tuần, hàng tháng": every("week", "month"),
    "Định ký hàng tuần, hàng tháng": every("week", "month"),
    "Hằng năm, hằng quý": every("quarter", "year"),
    "Quý, 6 tháng, năm": every("quarter", "half", "year"),
    "Định kỳ 6 tháng, năm": every("half", "year"),
    "Định kỳ hàng quý, 6 tháng, 9 tháng, năm": every("quarter", "half", "year"),
    "Hàng quý, năm và đột xuất khi có yêu cầu": every("quarter", "year", on_demand=True),
    "Khi có yêu cầu hoặc định kỳ hàng tháng": every("month", on_demand=True),
    "Hàng tháng trong năm 2023": every("month", begin=date(2023, 1, 1), due=date(2023, 12, 31)),
    "Hàng quý, năm 2023": every("quarter", begin=date(2023, 1, 1), due=date(2023, 12, 31)),
    "Hàng tháng, từ tháng 3/2022": every("month", begin=date(2022, 3, 1)),
    "Giai đoạn 2022-2025, định kỳ hàng năm": every("year", begin=date(2022, 1, 1), due=date(2025, 12, 31)),
    "Ngày 15 hằng tháng": every("month", day=15),
    "Trước ngày 25 hằng tháng": every("month", day=25),
    "Hằng tháng, trước ngày 25": every("month", day=25),
    "Ngày 25 của tháng cuối quý": every("quarter", day=25, days=((3, 25), (6, 25), (9, 25), (12, 25))),
    "Tuần thứ hai hằng tháng": every("month"),
    "Thứ Sáu hằng tuần": every("week"),
    "Cuối mỗi tháng": every("month"),
    "Quý II, quý IV hằng năm": every("year", days=((6, 30), (12, 31))),
    "Trước ngày 15/12 hằng năm": every("year", days=((12, 15),)),
    "Hằng năm (trước 15/12)": every("year", days=((12, 15),)),
    "Khi có yêu cầu": Deadline("event", on_demand=True, condition="Khi có yêu cầu"),
    "Theo yêu cầu của UBND tỉnh": Deadline("event", on_demand=True, condition="Theo yêu cầu của UBND tỉnh"),
    "Đột xuất": Deadline("event", on_demand=True, condition="Đột xuất"),
    "Khi có phản ánh, kiến nghị": Deadline("event", condition="Khi có phản ánh, kiến nghị"),
    "Sau khi kết thúc kiểm tra": Deadline("event", condition="Sau khi kết thúc kiểm tra"),
    "Theo tình hình thực tế": Deadline("event", condition="Theo tình hình thực tế"),
    "Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản": Deadline(
        "event", condition="Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản"
    ),
    "Sau khi có hướng dẫn": Deadline("after_document", condition="Sau khi có hướng dẫn"),
    "Theo quy định": Deadline("after_document", condition="Theo quy định"),
    "Định kỳ theo quy định": Deadline("after_document", condition="theo quy định"),
    "Triển khai thực hiện sau khi có Văn bản của UBND tỉnh": Deadline(
        "after_document", condition="sau khi có Văn bản của UBND tỉnh"
    ),
    "Sau khi UBND tỉnh ban hành kế hoạch": Deadline("after_document", condition="Sau khi UBND tỉnh ban hành kế hoạch"),
    "Theo Quyết định số 1085/QĐ-TTg ngày 15/9/2022; Kế hoạch số 175/KH-UBND ngày 14/12/2022": Deadline(
        "after_document",
        date(2022, 12, 14),
        condition="Theo Quyết định số 1085/QĐ-TTg ngày 15/9/2022; Kế hoạch số 175/KH-UBND ngày 14/12/2022",
    ),
    "Hoàn thành trước 15/10/2021 theo Kế hoạch số 12/KH-UBND ngày 01/9/2021": by(
        "2021-10-15", condition="theo Kế hoạch số 12/KH-UBND ngày 01/9/2021"
    ),
    "Theo Kế hoạch số 12/KH-UBND, hoàn thành trước 15/10/2021": by(
        "2021-10-15", condition="Theo Kế hoạch số 12/KH-UBND"
    ),
}

NOT_UNDERSTOOD = [
    *("Trước 30/6/2023 và hàng năm", "Hàng tuần; trước ngày 15/10/2021", "15/10/2021, hàng tháng"),
    *(
        "Tháng 6 và tháng 12/2023",
        "Thường xuyên, quý VI/2021",
        "Hàng tháng, quý IV",
        "Trước ngày 05 của tháng tiếp theo",
    ),
    *(
        "",
        " ",
        "...",
        "abc",
        "Quý VI/2021",
        "Quý 0/2021",
        "Tháng 13/2021",
        "Tháng 0/2021",
        "31/02/2022",
        "Ngày 32/1/2022",
    ),
    *("29/02/2023", "Đến tháng 13/2022", "30/2 hằng năm", "Ngày 35 hằng tháng", "Tháng 9", "Quý IV", "Trước 15/10"),
    *("ngày 10/3 và 15/4", "10/3/2022 và 15/4/2022", "Trước 15/10/2021, hoàn thành trước 20/10/2021"),
    *("Trước 15/10/2021 - 20/10/2021", "Quý I, IV/2022", "Quý II, I/2022", "Từ 01/12 đến 31/01/2022"),
    *("Từ tháng 9/2021 đến tháng 3/2021", "Tháng 9/2021, trước ngày 05/10/2021", "Quý IV/2021, trước 15/11/2022"),
    *(
        "Đầu năm 2022",
        "Giữa năm 2022",
        "Khoảng tháng 9/2021",
        "Kịp thời",
        "Hoàn thành",
        "Định kỳ",
        "Năm",
        "Quý",
        "6 tháng",
    ),
    *("Sau 15/10/2021", "15 ngày trước 15/10/2021", "Không hoàn thành trước 15/10/2021", "15/10/21", "02 lần/năm"),
    *(
        "Hàng năm 2023",
        "Định kỳ 6 tháng, 9 tháng, năm",
        "Tháng 9 năm 2021 năm 2022",
        "IV/2021",
        "Quý III hoặc quý IV/2022",
    ),
    *(
        "Năm 2021 hằng tháng hằng năm 2022",
        "Trước 6 tháng đầu năm 2022",
        "15/10/0001",
        "1/1/9999 và 2/1/9999",
        "9" * 5000,
    ),
]


@pytest.mark.parametrize("timing", WORDINGS)
def test_a_wording_means_what_it_says(timing: str) -> None:
    assert deadline_of(timing) == WORDINGS[timing]


@pytest.mark.parametrize("timing", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_never_guessed(timing: str) -> None:
    assert deadline_of(timing) == UNCLEAR


def _unmarked(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(one for one in plain if unicodedata.category(one) != "Mn")


@pytest.mark.parametrize("timing", [one for one in WORDINGS if "Ⅳ" not in one])
def test_the_same_wording_is_read_however_it_is_typed(timing: str) -> None:
    plain = WORDINGS[timing]
    for typed in (
        timing.upper(),
        timing.lower(),
        _unmarked(timing),
        unicodedata.normalize("NFD", timing),
        f"  {timing.replace(' ', '  ')} ; ",
        timing.replace(" ", "\u00a0"),
        timing.replace("Hằng", "Hàng").replace("hằng", "hàng"),
        timing.replace("uý", "úy"),
    ):
        found = deadline_of(typed)
        assert (found.kind, found.begin, found.due, found.every, found.on_demand, found.day) == (
            *(plain.kind, plain.begin, plain.due, plain.every, plain.on_demand, plain.day),
        ), typed


@pytest.mark.parametrize(
    ("timing", "meant"),
    {
        "Tháng 9": UNCLEAR,  # the plan touches two
        "Quý IV": UNCLEAR,
        "6 tháng cuối năm": UNCLEAR,
        "Trong năm": UNCLEAR,
        "Tháng 13": UNCLEAR,
        "Tháng 3": by("2022-03-31", "2022-03-01"),
        "Quý II": by("2022-06-30", "2022-04-01"),
        "6 tháng đầu năm": by("2022-06-30", "2022-01-01"),
        "Trước ngày 30 tháng 6": by("2022-06-30"),
        "Từ tháng 3 đến tháng 6": by("2022-06-30", "2022-03-01"),
        "Tháng 3/2024": by("2024-03-31", "2024-03-01"),
        "Trước ngày 15/12 hằng năm": every("year", days=((12, 15),)),
        "Hằng tháng": every("month"),
    }.items(),
)
def test_a_year_that_is_not_said_is_known_where_the_plan_leaves_one_choice(timing: str, meant: Deadline) -> None:
    assert deadline_of(timing, PERIOD) == meant


def test_the_year_of_a_plan_of_one_year_is_known() -> None:
    period = Span(date(2023, 1, 1), date(2023, 12, 31))
    assert deadline_of("Quý IV", period) == by("2023-12-31", "2023-10-01")
    assert deadline_of("Trong năm", period) == year(2023)
    assert deadline_of("29/02", period) == UNCLEAR


def _timings(value: object) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        own = [(value["timing"], "")] if "timing" in value else []
        return own + [one for inner in value.values() for one in _timings(inner)]
    return [one for inner in value for one in _timings(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("file", sorted((PROJECT / "plans").glob("*.yml")), ids=lambda file: file.stem)
def test_every_timing_of_the_real_plans_is_understood(file: Path) -> None:
    timings = [timing for timing, _ in _timings(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader))]
    unclear = [timing for timing in timings if deadline_of(timing).kind == "unclear"]
    assert unclear == (["Quý VI/2021"] if file.stem == "tuy-phuoc-2021-hai-long" else [])


def test_no_text_however_odd_makes_it_fail() -> None:
    chance = random.Random(2021)
    words = " ".join([*WORDINGS, *NOT_UNDERSTOOD[:-1]]).split()
    letters = "0123456789/.-–,;() IVXquýthángnămngàytrướcsauđếnĐ\u0301\u00ad\u200b½Ⅳ９\n🙂İ"
    for _ in range(4000):
        some = [chance.choice(words) for _ in range(chance.randrange(9))]
        odd = "".join(chance.choice(letters) for _ in range(chance.randrange(30)))
        for timing in (" ".join(some), odd, f"{' '.join(some)}{odd}"):
            found = deadline_of(timing, chance.choice([None, PERIOD, Span(date.min, date.max)]))
            assert found.begin is None or found.due is None or found.begin <= found.due, timing
            assert (found.kind == "recurring") == bool(found.every), timing
            assert found.due is not None or found.kind != "by", timing
            assert found.condition or found.kind not in ("event", "after_document"), timing


@pytest.mark.parametrize(
    "timing", ["khi a, đột xuất " * 60, "trong " * 120, "hàng tháng, " * 60, "sau khi a " * 3000, "quý I, " * 90]
)
def test_a_long_text_takes_no_time(timing: str) -> None:
    began = time.monotonic()
    deadline_of(timing)
    assert time.monotonic() - began < 1
