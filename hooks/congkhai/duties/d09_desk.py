"""D09: the one-stop desk: place, hours, equipment."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S4, Duty, Requirement, asked
from congkhai.duties.subject import Subject


def rule(subject: Subject) -> Iterator[Requirement]:
    """Each of the three is told."""
    desk = subject.unit.one_stop
    told = (
        ("địa chỉ", "address", bool(desk and desk.address)),
        ("giờ làm việc", "hours", bool(desk and desk.hours)),
        ("trang thiết bị", "equipment", bool(desk and desk.equipment)),
    )
    for name, key, there in told:
        yield Requirement(
            text=f"Có {name} của Bộ phận Một cửa.",
            spans=ALWAYS if there else NEVER,
            missing=f"Chưa ghi {name} của Bộ phận Một cửa.",
            mend=f"Ghi {key} vào one_stop (address, hours, equipment) của content/units/{subject.unit.id}.yml.",
            evidence=(subject.own_page,) if there else (),
        )


DUTY = Duty(
    id="D09",
    title="Bộ phận Một cửa: địa chỉ, giờ làm việc, trang thiết bị",
    period="Luôn có",
    rule=rule,
    asked_by=(*asked(S0, "II"), *asked(S1, "I.6"), *asked(S4, "II")),
    laws=(DECREE_61, DECREE_118),
)
