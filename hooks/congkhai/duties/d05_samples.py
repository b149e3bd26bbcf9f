"""D05: the procedures most used, and a filled sample dossier for each.

Records have no field for a filled sample. One counts as there where a file of the procedure's dossier is named so
(ho-so-mau...), or where a document of the unit that is marked with this duty names the procedure's code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from congkhai.dates.spans import Span, both, spans, without
from congkhai.duties.base import DECREE_61, DECREE_118, S0, S1, S4, Duty, Evidence, Requirement, asked
from congkhai.duties.handled import handled
from congkhai.duties.subject import Subject, as_evidence, issued_on
from congkhai.duties.words import listed
from congkhai.models import Card, Document

NAMED = "ho-so-mau"
"""In the name of a file of a dossier: it is filled in."""


def rule(subject: Subject) -> Iterator[Requirement]:
    """Some procedures are marked as frequent, and each of them has a sample."""
    known = handled(subject.listings, subject.unit.level)
    documents = subject.documents(duty="D05")
    since = _since(known.ever_frequent, documents)
    lacking = [card.code for card in known.frequent if since.get(card.code, date.max) > subject.today]
    page = Evidence("Thủ tục nhiều người làm", "thu-tuc/pho-bien/")
    yield Requirement(
        text=f"Đã chọn {len(known.frequent)} thủ tục nhiều người làm.",
        spans=known.days_frequent,
        missing="Chưa đánh dấu thủ tục nào nhiều người làm.",
        mend="Ghi frequent: true vào tệp của các thủ tục nhiều người làm trong procedures/.",
        evidence=(page,),
    )
    without_sample = (
        both(known.days_of(card), without([Span(since[card.code])] if card.code in since else []))
        for card in known.ever_frequent
    )
    yield Requirement(
        text="Mỗi thủ tục nhiều người làm có hồ sơ mẫu đã điền.",
        spans=without(spans(span for one in without_sample for span in one)),
        missing=f"Chưa có hồ sơ mẫu đã điền: {listed(lacking, 'thủ tục')}.",
        mend=(
            f"Đặt tệp {NAMED}-<mã>.pdf cạnh hồ sơ thủ tục và ghi vào dossier, form, file; hoặc thêm văn bản trong "
            "content/documents/ với duties: [D05] và mã thủ tục trong title hay summary."
        ),
        evidence=(page, *as_evidence(documents)),
    )


def _since(cards: tuple[Card, ...], documents: tuple[Document, ...]) -> Mapping[str, date]:
    """By code, since when a procedure has had a sample."""
    found = {card.code: date.min for card in cards if any(NAMED in file for _, file in card.forms)}
    for one in documents:
        for card in cards:
            if card.code in f"{one.title} {one.summary or ''}":
                found[card.code] = min(found.get(card.code, date.max), issued_on(one))
    return found


DUTY = Duty(
    id="D05",
    title="Thủ tục hay dùng, kèm hồ sơ mẫu đã điền",
    period="Thường xuyên",
    rule=rule,
    asked_by=(*asked(S0, "III.2"), *asked(S1, "I.2", "I.3"), *asked(S4, "I.1", "III.2")),
    laws=(DECREE_61, DECREE_118),
)
