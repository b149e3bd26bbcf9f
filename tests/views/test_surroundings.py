from __future__ import annotations

from typing import Any

from congkhai.models import RecordModel
from congkhai.models.article import Guide
from congkhai.views import Page
from congkhai.views.pages import pages
from congkhai.views.surroundings import SurroundingsView
from tests.records import decision, life_event, listings, procedure, unit

CODE = "1.001193"


def _page(*others: RecordModel, **more: Any) -> Page:
    made = {page.url: page for page in pages(listings(unit("xa-a"), procedure(CODE, **more), *others))}
    return made[f"thu-tuc/{CODE}/"]


def _view(*others: RecordModel, **more: Any) -> SurroundingsView:
    view = _page(*others, **more).view
    assert isinstance(view, SurroundingsView)
    return view


def _guide(name: str) -> RecordModel:
    return Guide.of({"title": name, "body": "Chữ."}, f"content/guides/{name}.md")


def test_the_desks_are_those_of_the_units_that_handle_the_procedure() -> None:
    assert [desk.url for desk in _view(level=["commune"]).desks] == ["don-vi/xa-a/"]
    assert _view(level=["province"]).desks == ()


def test_a_unit_that_has_ended_has_no_desk() -> None:
    old = unit("xa-cu", valid_until="2025-06-30", successors=["xa-a"])
    assert [desk.url for desk in _view(old, level=["commune"]).desks] == ["don-vi/xa-a/"]


def test_the_decisions_and_events_are_those_that_name_the_procedure() -> None:
    others: list[RecordModel] = [decision("163-qd", amends=[CODE]), decision("164-qd", adds=["9.999999"])]
    others += [life_event("sinh-con", procedures=[CODE]), life_event("ket-hon")]
    view = _view(*others)
    assert [link.url for link in view.decisions] == ["quyet-dinh/163-qd/"]
    assert [link.url for link in view.events] == ["su-kien/sinh-con/"]


def test_the_decision_in_the_record_comes_first_and_is_said_once() -> None:
    amending = [decision("163-qd", number="163/QĐ", amends=[CODE]), decision("1-qd", amends=[CODE])]
    told = [(link.title, link.url) for link in _view(*amending, decision="163/QĐ").decisions]
    assert told == [("Quyết định 163/QĐ", "quyet-dinh/163-qd/"), ("Quyết định 1-qd", "quyet-dinh/1-qd/")]
    assert [(link.title, link.url) for link in _view(decision="163/QĐ").decisions] == [("163/QĐ", "")]
    assert _view().decisions == ()


def test_the_guides_are_those_for_the_ways_of_handing_in_and_only_those_that_are_there() -> None:
    there = [_guide(name) for name in ("chuan-bi-ho-so-truc-tiep", "nop-ho-so-truc-tuyen", "theo-doi-ho-so", "khac")]
    guides = _view(*there, channels=[{"kind": "online"}]).guides
    assert [link.url for link in guides] == ["huong-dan/nop-ho-so-truc-tuyen/", "huong-dan/theo-doi-ho-so/"]


def test_a_page_names_the_record_that_its_body_is_prepared_from() -> None:
    page = _page()
    assert page.record == f"procedures/ho-tich/{CODE}.yml"
    assert [entry.record for entry in page.entries] == [page.record]


def test_a_page_is_described_by_its_summary_or_else_by_its_name() -> None:
    assert _page(summary="Khi sinh con.").description == "Khi sinh con."
    assert "Đăng ký khai sinh" in _page().description


def test_a_procedure_out_of_force_invites_nobody_to_file_it() -> None:
    over = decision("12-qd", date="2026-01-01", abolishes=[CODE])
    ways: dict[str, Any] = {"level": ["commune"], "channels": [{"kind": "direct"}]}
    guide = _guide("chuan-bi-ho-so-truc-tiep")
    assert (len(_view(guide, **ways).desks), len(_view(guide, **ways).guides)) == (1, 1)
    view = _view(over, guide, life_event("sinh-con", procedures=[CODE]), **ways)
    assert (view.desks, view.guides, view.events) == ((), (), ())
    assert view.standing is not None


def test_search_finds_a_procedure_out_of_force_after_those_in_force_and_by_its_own_kind() -> None:
    over = decision("12-qd", date="2026-01-01", abolishes=[CODE])
    (entry,) = _page(over, level=["commune"]).entries
    (usual,) = _page(level=["commune"]).entries
    assert (entry.kind, entry.title, entry.code) == ("Thủ tục hết hiệu lực", usual.title, usual.code)
    assert entry.prominence < usual.prominence
    assert [name for name, _ in entry.facets] == ["Lĩnh vực"]
    (coming,) = _page(decision("13-qd", effective="2027-01-01", adds=[CODE])).entries
    assert coming.kind == "Thủ tục chưa có hiệu lực"


def test_a_field_without_a_procedure_in_force_has_no_page_to_lead_to() -> None:
    page = _page(decision("12-qd", date="2026-01-01", abolishes=[CODE]))
    assert [crumb.url for crumb in page.crumbs] == ["", "thu-tuc/"]
    assert isinstance(page.view, SurroundingsView)
    assert page.view.field.url == ""
    assert [crumb.url for crumb in _page().crumbs] == ["", "thu-tuc/", "thu-tuc/linh-vuc/ho-tich/"]
