"""D05: the procedures most used, and a filled sample dossier for each.

Records have no field for a filled sample. One counts as there where a file of the procedure's dossier is named so
(ho-so-mau...), or where a document of the unit that is marked with this duty names the procedure's code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from congkhai.dates.spans import Span, Spans, both, spans, without
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.handled import Handled, handled
from congkhai.duties.subject import Subject, as_evidence, issued_on
from congkhai.duties.words import listed
from congkhai.models import Card, Document

NAMED = "ho-so-mau"
"""In the name of a file of a dossier: it is filled in."""

CODE = re.compile(r"\d{1,2}\.\d{6,7}(?:\.[A-Z]\d+)?")
"""The code of a procedure in the text of a document."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Some procedures are marked as frequent, and each of them has a sample."""
    known = handled(subject.listings, subject.unit.level)
    documents = subject.documents(duty="D05")
    sampled = _sampled(documents)
    lacking = [card for card in known.frequent if not _has_file(card) and card.code not in sampled]
    page = Evidence("Thủ tục nhiều người làm", "thu-tuc/pho-bien/")
    yield Requirement(
        text=f"Đã chọn {len(known.frequent)} thủ tục nhiều người làm.",
        spans=known.days_frequent,
        missing="Chưa đánh dấu thủ tục nào nhiều người làm.",
        mend="Ghi frequent: true vào tệp của các thủ tục nhiều người làm trong procedures/.",
        evidence=(page,),
    )
    yield Requirement(
        text="Mỗi thủ tục nhiều người làm có hồ sơ mẫu đã điền.",
        spans=without(_lacking(known, sampled)),
        missing=f"Chưa có hồ sơ mẫu đã điền: {listed(lacking, 'thủ tục', lambda card: card.code)}.",
        mend=(
            f"Đặt tệp {NAMED}-<mã>.pdf cạnh tệp của thủ tục trong procedures/ và ghi vào dossier: form (title, file). "
            + subject.new_document(
                "notice", "title", "issued", "duties: [D05]", "mã thủ tục trong title hay summary"
            ).replace("Thêm", "Hoặc thêm", 1)
        ),
        evidence=(page, *as_evidence(documents)),
    )


def _has_file(card: Card) -> bool:
    return any(NAMED in file for _, file in card.forms)


def _sampled(documents: tuple[Document, ...]) -> Mapping[str, date]:
    """By the codes that documents name, since when they do."""
    found: dict[str, date] = {}
    for one in documents:
        for code in CODE.findall(f"{one.title} {one.summary or ''}"):
            found[code] = min(found.get(code, date.max), issued_on(one))
    return found


def _lacking(known: Handled, sampled: Mapping[str, date]) -> Spans:
    """The days on which a procedure that many people need was in force and had no sample."""
    bare = _unfiled(known)
    named = [(card, days) for card, days in bare if card.code in sampled]
    if not named:
        return spans(span for days in {days for _, days in bare} for span in days)
    others = {days for card, days in bare if card.code not in sampled}
    until = (both(days, without([Span(sampled[card.code])])) for card, days in named)
    return spans(span for days in (*others, *until) for span in days)


@lru_cache(maxsize=2)
def _unfiled(known: Handled) -> tuple[tuple[Card, Spans], ...]:
    """Those that many people need and that have no file of a sample, for all units of a level."""
    return tuple((card, days) for card, days in known.ever_frequent if not _has_file(card))


DUTY = Duty(
    id="D05",
    title="Thủ tục hay dùng, kèm hồ sơ mẫu đã điền",
    period="Thường xuyên",
    rule=rule,
    asked_by=(*asked(S0, "III.2"), *asked(S1, "I.2", "I.3"), *asked(S4, "I.1", "III.2")),
    laws=(DECREE_61, DECREE_118),
)
