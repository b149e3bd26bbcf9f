"""The parts of a procedure that the law asks for, and which of them a record lacks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from congkhai.models.procedure import Channel, Procedure


class ProcedurePart(NamedTuple):
    """A part: its key, its Vietnamese name, and whether a record has it (or has no need of it)."""

    key: str
    name: str
    present: Callable[[Procedure], bool]


def _has_time(channel: Channel) -> bool:
    """A bare number of a unit that the source calls "other" tells nobody how long it takes."""
    time = channel.time
    return time is not None and bool(time.text or (time.amount is not None and time.unit not in (None, "other")))


PARTS = (
    ProcedurePart("name", "tên thủ tục", lambda p: bool(p.name)),
    ProcedurePart("steps", "trình tự thực hiện", lambda p: bool(p.steps)),
    ProcedurePart("channels", "cách thức thực hiện", lambda p: bool(p.channels)),
    ProcedurePart("dossier", "thành phần hồ sơ", lambda p: bool(p.dossier)),
    ProcedurePart("time", "thời hạn giải quyết", lambda p: any(map(_has_time, p.channels))),
    ProcedurePart("audience", "đối tượng thực hiện", lambda p: bool(p.audience)),
    ProcedurePart("agency", "cơ quan thực hiện", lambda p: bool(p.agency or p.competent_agency)),
    ProcedurePart("result", "kết quả thực hiện", lambda p: bool(p.result)),
    ProcedurePart("legal_basis", "căn cứ pháp lý", lambda p: bool(p.legal_basis)),
)
"""The parts that article 8 clause 2 of Decree 63/2010/NĐ-CP makes compulsory (points a to h), and the legal basis.

Forms, conditions and fees are asked for only where they apply, and a record without them says that they do not; see
`CONDITIONAL`.
"""

CONDITIONAL = (ProcedurePart("fees", "mức phí, lệ phí", lambda p: all(_told(c) for c in p.channels)),)
"""Parts that apply to some procedures: a fee that is mentioned must be told, by its amount or by who sets it."""


def _told(channel: Channel) -> bool:
    return all(fee.amount is not None or fee.text for fee in channel.fees)


def missing_parts(procedure: Procedure) -> tuple[str, ...]:
    """The keys of the parts that a record lacks, in the order of the decree."""
    return tuple(part.key for part in (*PARTS, *CONDITIONAL) if not part.present(procedure))
