"""The laws and rules that a procedure stands on: number, title, and date and issuer where the title says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from congkhai.fold import fold
from congkhai.imports.paragraphs import without_bullet
from congkhai.imports.sections import Line, tidy

_KIND = r"(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư liên tịch|thông tư|quyết định|chỉ thị)"
_ITEM = re.compile(r" {0,3}\* (.*)")
_SYMBOL = re.compile(r"\d[\w.]*(?:/\d{4})?/[A-ZĐƯ][\w&./-]*")
_KIND_BEFORE = re.compile(rf"({_KIND})(?: số:?)? (?=\S)", re.IGNORECASE)
_ABBREVIATIONS = {"nghị định": "NĐ", "thông tư": "TT", "quyết định": "QĐ", "nghị quyết": "NQ", "chỉ thị": "CT"}
_DATE = r"ngày (?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))"
_PLACE = r"[A-ZĐ]\w*(?: - | )?(?:(?!Quy|Về|Ban|Sửa|Hướng|Phê|Quyết|Nghị|Công)[A-ZĐÀ-Ỹ]\w*(?: - | )?)*"
_MINISTRY = (
    "Tài chính|Tư pháp|Nội vụ|Công an|Quốc phòng|Y tế|Xây dựng|Công Thương|Công thương|Ngoại giao|"
    "Giáo dục và Đào tạo|Khoa học và Công nghệ|Thông tin và Truyền thông|Giao thông vận tải|Kế hoạch và Đầu tư|"
    "Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|"
    "Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo|Lao động(?: -|-| –|,) ?Thương binh và Xã hội"
)
_ISSUER = (
    r"Chính phủ|Quốc hội|Thủ tướng Chính phủ|Ủy ban [Tt]hường vụ Quốc hội|Chủ tịch nước|"
    rf"(?:Bộ trưởng )?Bộ (?:trưởng Bộ )?(?:{_MINISTRY})|"
    rf"(?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND) (?:tỉnh|[Tt]hành phố|TP\.?) {_PLACE}"
)
_STATED = re.compile(rf"{_KIND}(?: số:?)? (\S+),? {_DATE}(?: của ({_ISSUER})(?![\w-]))?", re.IGNORECASE)
