"""How a unit treats those whom it kept waiting: feedback answered in time, and apologies against late dossiers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from congkhai.dates.periods import kind_of, period_of
from congkhai.derive import Listings
from congkhai.derive.rates import ANSWER_DAYS, answered_in_time, rate
from congkhai.format import period
from congkhai.models import Feedback
from congkhai.views.figures.charts import ChartView, Series, short, timeline
from congkhai.views.figures.periods import Periods, count, files_of, rates


def quarterly_answers(items: Iterable[Feedback], listings: Listings) -> dict[str, tuple[int, int]]:
    """By the quarter in which feedback came: how many were answered in time, of how many that are due by today."""
    grouped: defaultdict[str, list[Feedback]] = defaultdict(list)
    for item in items:
        grouped[period_of(item.received, "quarter")].append(item)
    return {quarter: answered_in_time(grouped[quarter], listings.today) for quarter in sorted(grouped)}


def answers_chart(unit_id: str, listings: Listings) -> ChartView | None:
    """The share of a unit's feedback that was answered in time, by quarter; nothing where none is due."""
    counts = quarterly_answers(listings.feedback_of.get(unit_id, ()), listings)
    due = {quarter: both for quarter, both in counts.items() if both[1]}
    if not due:
        return None
    quarters = timeline(due)
    shares = tuple(rate(*due.get(quarter, (None, None))) for quarter in quarters)
    told = tuple("/".join(map(count, due[quarter])) if quarter in due else "" for quarter in quarters)
    in_time, whole = due[quarters[-1]]
    return ChartView(
        id="tra-loi",
        title="Phản ánh trả lời trong hạn",
        finding=f"{period(quarters[-1])}: {in_time} trên {whole} phản ánh được trả lời trong {ANSWER_DAYS} ngày.",
        form="bars",
        labels=tuple(map(short, quarters)),
        series=(Series("Trả lời trong hạn", "first", shares, told),),
        unit="%",
        low=0,
        high=100,
        note="Trên mỗi cột: trả lời trong hạn trên đến hạn, theo quý nhận. Chưa trả lời mà còn hạn thì chưa tính.",
        columns=("Quý", "Đến hạn trả lời", "Trả lời trong hạn", "Tỷ lệ"),
        rows=tuple(
            (period(quarter), *(count(n) for n in reversed(due.get(quarter, (None, None)))), share)
            for quarter, share in zip(quarters, rates(shares), strict=True)
        ),
        files=files_of(unit_id, "phan-anh"),
    )


def letters_by_period(unit_id: str, kind: str, listings: Listings) -> Counter[str]:
    """How many apology letters a unit sent in each period of a kind."""
    return Counter(period_of(letter.issued, kind) for letter in listings.apologies_of.get(unit_id, ()))


def apologies_chart(unit_id: str, periods: Periods, listings: Listings) -> ChartView | None:
    """Late dossiers and apology letters side by side; nothing where late ones are not told."""
    late = periods.each(lambda record: record.late)
    if not (last := periods.latest(late)):
        return None
    sent = letters_by_period(unit_id, kind_of(periods.names[-1]), listings)
    letters = tuple(sent[name] for name in periods.names)
    most = max(*(value or 0 for value in late), *letters, 0)
    late_ones, told = sum(value or 0 for value in late), sum(letters)
    first, end = period(periods.names[0]), last[0]
    when = f"Từ {_lower(first)} đến {_lower(period(periods.names[-1]))}" if len(late) > 1 else end
    return ChartView(
        id="xin-loi",
        title="Hồ sơ trễ hạn và thư xin lỗi",
        finding=f"{when}: {count(late_ones)} hồ sơ trễ hạn, {count(told)} thư xin lỗi.",
        form="bars",
        labels=periods.labels,
        series=(Series("Hồ sơ trễ hạn", "third", late), Series("Thư xin lỗi", "second", letters)),
        low=0,
        high=max(most, 4),
        note="Thư xin lỗi xếp theo ngày gửi.",
        columns=("Kỳ", "Hồ sơ trễ hạn", "Thư xin lỗi"),
        rows=periods.rows(late, letters),
        files=periods.files,
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
