"""D18: PAR INDEX and SIPAS: targets and results by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.dates.periods import begin_of, end_of, last_day
from congkhai.duties.base import S1, S3, Duty, Evidence, NotApplicable, Requirement, asked
from congkhai.duties.periodic import Periodic
from congkhai.duties.subject import Subject
from congkhai.models import Indicators

KINDS = ("sipas", "par_index")

DUE = 181
"""Days after the end of a year in which its results are due: by 30 June. They are published by the province, and the
plans name no day; the number is the project's own.
"""


def rule(subject: Subject) -> Iterator[Requirement | NotApplicable]:
    """The results and the targets of the last year due are there."""
    file = f"content/indicators/{subject.unit.id}.yml"
    there = (Evidence("Chỉ số theo năm", f"chi-so/{subject.unit.id}/"),) if subject.indicators else ()
    for what, key in (("kết quả PAR INDEX hoặc SIPAS", "value"), ("chỉ tiêu PAR INDEX hoặc SIPAS", "target")):
        mend = (
            f"Ghi {key} của năm {{period}} vào {file}: unit, indicators (kind: sipas hoặc par_index; name; "
            f"values: year, {key})."
        )
        told = _told(subject.indicators, key, subject.today)
        for one in Periodic(what, "year", DUE, mend).required(subject.begin, subject.today, told, there):
            if isinstance(one, Requirement) or key == "value":
                yield one


def _told(record: Indicators | None, key: str, today: date) -> Mapping[str, date]:
    """The years whose results (or targets) are told, each with the day of the source; without it, results count from
    the end of their year, targets from its beginning.
    """
    found: dict[str, date] = {}
    for one in record.indicators if record else ():
        for value in one.values if one.kind in KINDS else ():
            if getattr(value, key) is None or not 1900 <= value.year <= today.year:
                continue
            year, dated = str(value.year), value.source.date if value.source else None
            day = last_day(dated) if dated else end_of(year) if key == "value" else begin_of(year)
            if day <= today:
                found[year] = min(found.get(year, date.max), day)
    return found


DUTY = Duty(
    id="D18",
    title="Chỉ số cải cách hành chính và chỉ số hài lòng, có mục tiêu từng năm",
    period="Hằng năm, chậm nhất cuối tháng 6 năm sau",
    rule=rule,
    asked_by=(*asked(S1), *asked(S3, "8.1")),
)
