"""D08: who guides people: the desk's staff and support team, with contacts."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.dates.spans import ALWAYS, NEVER
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S4, Duty, Requirement, asked
from congkhai.duties.subject import Subject, as_evidence, first_of


def rule(subject: Subject) -> Iterator[Requirement]:
    """The one-stop desk names them, or a document does; and there is a number or address to reach them."""
    desk, file = subject.unit.one_stop, f"content/units/{subject.unit.id}.yml"
    staff = desk.staff if desk else ()
    documents = subject.documents(duty="D08")
    yield Requirement(
        text=f"Bộ phận Một cửa ghi tên {len(staff)} người hướng dẫn." if staff else "Có văn bản giao người hướng dẫn.",
        spans=ALWAYS if staff else first_of(documents),
        missing="Chưa ghi ai hướng dẫn người dân tại Bộ phận Một cửa.",
        mend=f"Ghi one_stop (address; staff: name, role, phone) vào {file}.",
        evidence=(*((subject.own_page,) if staff else ()), *as_evidence(documents)),
    )
    reachable = desk is not None and bool(desk.phone or desk.email or any(one.phone for one in staff))
    yield Requirement(
        text="Có số điện thoại hoặc thư điện tử để hỏi.",
        spans=ALWAYS if reachable else NEVER,
        missing="Chưa ghi số điện thoại hay thư điện tử của Bộ phận Một cửa.",
        mend=f"Ghi one_stop (address; phone hoặc email) vào {file}.",
        evidence=(subject.own_page,) if reachable else (),
    )


DUTY = Duty(
    id="D08",
    title="Ai hướng dẫn người dân: quầy, cán bộ, tổ hỗ trợ",
    period="Luôn có, sửa khi đổi người",
    rule=rule,
    asked_by=(*asked(S0, "I.3"), *asked(S1, "I.1"), *asked(S4, "I.2")),
    laws=(DECREE_61, DECREE_118),
)
