"""What a duty is, and what its rule tells.

A rule tells, for each thing that the duty asks for, on which days it held. Whether the duty is met, and since when,
follows from that for any day (assess.py): so a rule says nothing twice, and cannot contradict itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from congkhai.dates.spans import ALWAYS, Spans

if TYPE_CHECKING:
    from congkhai.duties.subject import Subject


@dataclass(frozen=True)
class Evidence:
    """What proves it: a page, a record or a document. `url` is relative to the portal's root, or a whole address."""

    title: str
    url: str
    date: date | None = None


@dataclass(frozen=True)
class Requirement:
    """One thing that a duty asks for.

    `text` says what must be (a short sentence of the citizen's Vietnamese); `spans` are the days on which it held, as
    far as the records known today tell; `missing` says what is missing, where it does not hold today; `mend` tells an
    editor what to write, and in which file.
    """

    text: str
    spans: Spans
    missing: str
    mend: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class NotApplicable:
    """Why a duty does not apply to a unit, and on which days it does not. A rule may tell several such reasons beside
    its requirements; on a day that none of them has, the requirements count.
    """

    reason: str
    spans: Spans = ALWAYS


@dataclass(frozen=True)
class Asked:
    """A task that asks for the duty: the id of its plan, and the task's full number in the appendix (empty where the
    whole plan asks for it).
    """

    plan: str
    task: str = ""


S0 = "khanh-hoa-2019-hai-long"
S1 = "tuy-phuoc-2021-hai-long"
S2 = "kon-ray-2023-kiem-soat-tthc"
S3 = "tuy-phuoc-2023-2025-cchc"
S4 = "phuoc-tien-2023-bao-cao"


def asked(plan: str, *tasks: str) -> tuple[Asked, ...]:
    """Tasks of one plan that ask for a duty; the whole plan where none is named."""
    return tuple(Asked(plan, task) for task in tasks or ("",))


@dataclass(frozen=True)
class Law:
    """A law that asks for the duty, and where in it."""

    number: str
    title: str
    article: str = ""

    def at(self, article: str) -> Law:
        """An article of this law."""
        return replace(self, article=article)


DECREE_20 = Law("20/2008/NĐ-CP", "Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính")
DECREE_42 = Law(
    "42/2022/NĐ-CP", "Cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng"
)
DECREE_61 = Law("61/2018/NĐ-CP", "Cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính")
DECREE_63 = Law("63/2010/NĐ-CP", "Kiểm soát thủ tục hành chính")
DECREE_92 = Law("92/2017/NĐ-CP", "Sửa đổi, bổ sung các nghị định liên quan đến kiểm soát thủ tục hành chính")
DECREE_118 = Law(
    "118/2025/NĐ-CP",
    "Thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công "
    "quốc gia",
)
DECISION_766 = Law(
    "766/QĐ-TTg", "Bộ chỉ số đánh giá chất lượng phục vụ người dân, doanh nghiệp theo thời gian thực (2022)"
)
INFORMATION = Law("104/2016/QH13", "Luật Tiếp cận thông tin")
DEMOCRACY = Law("10/2022/QH15", "Luật Thực hiện dân chủ ở cơ sở")
BUDGET = Law("83/2015/QH13", "Luật Ngân sách nhà nước", "Điều 15")
RECEPTION = Law("42/2013/QH13", "Luật Tiếp công dân")
"""The laws that several duties stand on."""

Rule = Callable[["Subject"], Iterable[Requirement | NotApplicable]]
"""From what is known of a unit on a day to what the duty asks of it."""


@dataclass(frozen=True)
class Duty:
    """A duty to disclose. `period` says in Vietnamese when it is due; `levels` are those of the units that have it."""

    id: str
    title: str
    period: str
    rule: Rule
    asked_by: tuple[Asked, ...]
    laws: tuple[Law, ...] = ()
    levels: tuple[str, ...] = ("district", "commune")
