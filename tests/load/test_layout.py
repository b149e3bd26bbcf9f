from __future__ import annotations

import pytest

from congkhai.load.layout import SHELVES, kind_of
from congkhai.models import MODELS


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("content/portal.yml", "portal"),
        ("content/units/xa-a.yml", "unit"),
        ("content/hotlines/xa-a.yml", "hotline"),
        ("content/feedback/2026/2026-001.md", "feedback"),
        ("content/apologies/2026/2026-001.yml", "apology"),
        ("content/statistics/xa-a/2026-05.yml", "statistics"),
        ("content/indicators/xa-a.yml", "indicators"),
        ("content/documents/2026/quy-che.yml", "document"),
        ("content/life-events/sinh-con.yml", "life_event"),
        ("content/guides/nop.md", "guide"),
        ("content/news/tin.md", "news"),
        ("content/about/ve.md", "about"),
        ("plans/ke-hoach.yml", "plan"),
        ("procedures/fields.yml", "fields"),
        ("procedures/decisions/163-qd-btp.yml", "decision"),
        ("procedures/ho-tich/1.001193.yml", "procedure"),
    ],
)
def test_each_kind_of_record_has_its_folder(file: str, kind: str) -> None:
    assert kind_of(file) == kind


@pytest.mark.parametrize(
    "file",
    [
        "content/units/sau/xa-a.yml",
        "content/units/xa-a.yaml",
        "content/feedback/2026-001.md",
        "content/feedback/2026/2026-001.yml",
        "content/guides/2026/nop.md",
        "plans/2026/ke-hoach.yml",
        "procedures/1.001193.yml",
        "procedures/ho-tich/sau/1.001193.yml",
        "portal.yml",
        "khac/content/portal.yml",
    ],
)
def test_other_places_hold_no_record(file: str) -> None:
    assert kind_of(file) is None


def test_every_model_has_one_shelf_and_every_shelf_a_model() -> None:
    assert sorted(shelf.kind for shelf in SHELVES) == sorted(MODELS)
