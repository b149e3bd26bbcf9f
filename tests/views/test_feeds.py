from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from congkhai.models import Apology, Feedback, News, RecordModel
from congkhai.views.data import Feed
from congkhai.views.feeds import ANSWERS_FEED, APOLOGIES_FEED, DECISIONS_FEED, MOST, NEWS_FEED, feed_files, feeds
from congkhai.views.files import feed_links
from congkhai.views.pages import pages
from tests.records import TODAY, decision, listings, unit


def news(name: str, day: str, **more: Any) -> RecordModel:
    return News.of({"title": name, "date": day, "body": "Một *việc* mới.", **more}, f"content/news/{name}.md")


def feedback(id: str, **more: Any) -> RecordModel:
    data = {"id": id, "unit": "xa-a", "received": "2026-05-01", "channel": "phone", "subject": "Chờ lâu"}
    return Feedback.of({**data, "question": "Vì sao?", "state": "received", **more}, f"content/feedback/2026/{id}.md")


def apology(id: str, issued: str) -> RecordModel:
    data = {"id": id, "unit": "xa-a", "issued": issued, "due": "2026-05-04", "new_due": "2026-05-09", "reason": "Ốm."}
    return Apology.of(data, f"content/apologies/2026/{id}.yml")


def told(path: str, *records: RecordModel) -> list[tuple[str, str, date]]:
    feed = feeds(listings(unit("xa-a"), *records)).get(path)
    return [(entry.title, entry.url, entry.updated) for entry in feed.entries] if feed else []


def test_news_are_told_newest_first_and_none_that_is_still_to_come() -> None:
    tomorrow = str(TODAY + timedelta(days=1))
    records = (news("cu", "2026-05-01"), news("moi", str(TODAY), sample="true"), news("mai", tomorrow))
    assert told(NEWS_FEED, *records) == [
        ("moi (minh họa)", "tin-tuc/moi/", TODAY),
        ("cu", "tin-tuc/cu/", date(2026, 5, 1)),
    ]


def test_a_summary_is_the_description_or_else_the_words_of_the_text() -> None:
    feed = feeds(listings(news("a", "2026-05-02", description="Mô tả."), news("b", "2026-05-01")))[NEWS_FEED]
    assert [entry.summary for entry in feed.entries] == ["Mô tả.", "Một việc mới."]


def test_only_answers_are_told_by_the_day_of_the_answer() -> None:
    answer = {"answer": "Xin lỗi, **đã sửa** rồi.", "state": "answered"}
    records = (
        feedback("2026-001", answered_on="2026-06-01", received="2026-01-01", **answer),
        feedback("2026-002"),
        feedback("2026-003", answered_on="2026-05-03", **answer),
        feedback("2026-004", answered_on=str(TODAY + timedelta(days=1)), **answer),
        feedback("2026-005", answered_on="2026-05-03"),
    )
    assert told(ANSWERS_FEED, *records) == [
        ("Chờ lâu", "phan-anh/2026-001/", date(2026, 6, 1)),
        ("Chờ lâu", "phan-anh/2026-003/", date(2026, 5, 3)),
    ]
    summary = feeds(listings(unit("xa-a"), *records))[ANSWERS_FEED].entries[0].summary
    assert summary == "Xa A: Xin lỗi, đã sửa rồi."


def test_a_decision_is_told_by_its_date_and_left_out_without_one() -> None:
    records = (
        decision(
            "1-qd", date="2026-03", title="Công bố thủ tục", adds=["1.000001"], abolishes=["1.000002", "1.000003"]
        ),
        decision("2-qd"),
        decision("3-qd", date="2026-12"),
        decision("4-qd", date="2026-11"),
    )
    assert told(DECISIONS_FEED, *records) == [("Quyết định 1-qd", "quyet-dinh/1-qd/", date(2026, 3, 31))]
    summary = feeds(listings(*records))[DECISIONS_FEED].entries[0].summary
    assert summary == "Công bố thủ tục. Ban hành mới: 1 thủ tục. Bãi bỏ: 2 thủ tục."


def test_an_apology_tells_who_when_and_why() -> None:
    feed = feeds(listings(unit("xa-a"), apology("2026-001", "2026-05-03")))[APOLOGIES_FEED]
    (entry,) = feed.entries
    assert entry.title == "Xa A: thư xin lỗi 2026-001"
    assert entry.summary == "Hồ sơ hẹn ngày 04/05/2026 bị trễ, hẹn lại ngày 09/05/2026. Lý do: Ốm."


def test_a_feed_holds_the_newest_only() -> None:
    first = date(2026, 1, 1)
    records = [news(f"tin-{n}", str(first + timedelta(days=n))) for n in range(MOST + 5)]
    found = told(NEWS_FEED, *records)
    assert (len(found), found[0][0], found[-1][0]) == (MOST, f"tin-{MOST + 4}", "tin-5")


def test_a_feed_with_nothing_to_tell_is_no_file_and_no_link() -> None:
    empty = listings(unit("xa-a"), feedback("2026-001"), decision("2-qd"))
    assert list(feed_files(empty)) == []
    lists = {page.url: page.view for page in pages(empty)}
    assert {getattr(lists[url], "feed", None) for url in ("tin-tuc/", "phan-anh/", "xin-loi/")} == {""}


def test_lists_link_to_their_feeds_and_no_other() -> None:
    answered = feedback("2026-001", answered_on="2026-06-01", answer="Xong.", state="answered")
    full = listings(unit("xa-a"), news("a", "2026-05-02"), answered, apology("2026-001", "2026-05-03"))
    lists = {page.url: getattr(page.view, "feed", "") for page in pages(full)}
    assert {url: feed for url, feed in lists.items() if feed} == {
        "tin-tuc/": NEWS_FEED,
        "phan-anh/": ANSWERS_FEED,
        "xin-loi/": APOLOGIES_FEED,
    }


def test_feeds_hold_whole_addresses_and_stand_in_the_head_of_pages() -> None:
    files = list(feed_files(listings(news("a", "2026-05-02"))))
    assert [(file.path, file.sitewide) for file in files] == [(NEWS_FEED, True)]
    assert isinstance(files[0].content, Feed)
    assert files[0].content.author == "Cổng công khai thủ tục hành chính"
    assert [(link.title, link.url) for link in feed_links(files)] == [("Tin tức", NEWS_FEED)]
