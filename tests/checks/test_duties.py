"""Duties that records name: known are only those that a later stage hands in."""

from __future__ import annotations

from congkhai.checks.duties import duties_exist
from congkhai.issues.base import Severity
from congkhai.portal import Portal
from tests.records import plan

TASKS = [{"no": "1", "title": "a", "duties": ["D03", "D43"], "tasks": [{"no": "a", "title": "b", "duties": ["D99"]}]}]


def test_a_duty_that_is_not_known_is_an_error_where_it_stands() -> None:
    found = list(duties_exist(Portal.of([plan("p", tasks=TASKS)]), ("D01", "D02", "D03")))
    assert [(issue.file, issue.field, issue.severity) for issue in found] == [
        ("plans/p.yml", "tasks[0].duties[1]", Severity.ERROR),
        ("plans/p.yml", "tasks[0].tasks[0].duties[0]", Severity.ERROR),
    ]


def test_the_nearest_duty_is_offered_and_the_range_of_all() -> None:
    near, far = duties_exist(Portal.of([plan("p", tasks=TASKS)]), ("D01", "D02", "D03"))
    assert near.text.endswith("mã “D43”. Có phải là D03? Viết một mã từ D01 đến D03.")
    assert far.text.endswith("mã “D99”. Viết một mã từ D01 đến D03.")


def test_duties_that_are_known_are_fine() -> None:
    assert list(duties_exist(Portal.of([plan("p", tasks=TASKS)]), {"D03", "D43", "D99"})) == []
