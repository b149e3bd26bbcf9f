"""The build benchmark's own reckoning: which cases, which limits, what a page holds, and the competitors' content."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from congkhai.load.yaml_text import parse
from congkhai.models import Procedure
from tests.building import PROJECT

sys.path.insert(0, str(PROJECT / "benchmarks" / "build"))
import built
import content
import limits
import lineup
import markdown_page
import measure
import projects
import roots
import synthetic
import tables

OURS = PROJECT / "procedures" / "ho-tich" / "2.000635.yml"


def row(name: str, n: int = 6_000, variant: str = "small", **more: Any) -> dict[str, Any]:
    """A case as the results have it."""
    figures = {"wall_s": 4.0, "cpu_s": 8.0, "rss_mb": 200.0, "all_mb": 300.0, "pages": n, "bytes": 10**6}
    return {"name": name, "n": n, "variant": variant, **figures, "page_bytes": 9, "page_text": 5, "runs": [4.0], **more}


def told(*rows: dict[str, Any]) -> dict[str, Any]:
    """Results of these cases."""
    machine = {"cores": 2, "processor": "P", "memory_gb": 1, "system": "S", "kernel": "K", "load_at_start": 0.1}
    ratios = [limit.as_dict() for limit in limits.limits(rows)]
    return {"machine": machine, "versions": {"hugo": "1"}, "made": "now", "source": {}, "cases": rows, "ratios": ratios}


def verdicts(*rows: dict[str, Any]) -> dict[str, str]:
    """The verdict by limit."""
    return {limit.name: limit.verdict for limit in limits.limits(rows)}


def test_limits_are_reckoned_from_the_cases() -> None:
    found = verdicts(
        row(lineup.COLD), row("hugo-data", wall_s=4.0), row("material", wall_s=39.9), row(lineup.WARM, wall_s=0.8)
    )
    assert found == {
        "congkhai cold / hugo-data": "met",
        "congkhai cold / material": "NOT met",
        "congkhai warm / congkhai cold": "met",
        "largest process, MB": "met",
    }


def test_a_failed_side_is_not_measured() -> None:
    failed = {"name": "hugo-data", "n": 6_000, "variant": "small", "error": "missing"}
    assert verdicts(row(lineup.COLD), failed)["congkhai cold / hugo-data"] == "not measured"


def test_the_large_portal_is_judged_by_the_page() -> None:
    small = row(lineup.COLD, pages=6_000)
    large = row(lineup.COLD, 24_000, pages=24_000, wall_s=20.0, rss_mb=900.0)
    found = verdicts(small, large)
    assert found["time a page, large / small portal"] == "NOT met"
    assert found["memory a page, large / small portal"] == "met"
    assert found["largest process, MB"] == "met"


def test_cases_are_in_turn_and_chosen_by_name() -> None:
    every = lineup.cases(6_000, 5, 2)
    assert {case.rounds for case in every if case.name == "zensical"} == {2}
    assert [case.rounds for case in every if case.n == 24_000] == [1]
    assert {case.name for case in lineup.chosen(every, ["material", "hugo"])} == {
        "material", "hugo-data", "hugo-front-matter", "hugo-markdown",
    }  # fmt: skip
    assert lineup.chosen(every, ["nobody"]) == []
    assert lineup.chosen(every, []) == every


def test_every_competitor_has_a_site_and_words() -> None:
    names = {case.name for case in lineup.cases(6_000, 5, 2)}
    assert names == set(tables.WORDS)
    assert set(projects.PROJECTS) == names - {lineup.COLD, lineup.WARM, lineup.CHANGED, lineup.FLOOR}


def test_the_table_tells_ratios_and_errors() -> None:
    failed = {"name": "hugo-data", "n": 6_000, "variant": "small", "error": "status 1: no such thing"}
    text = tables.markdown(told(row(lineup.COLD), row("eleventy", wall_s=8.0), failed))
    assert "| Eleventy, records as data | 8.00 | 2.00 |" in text
    assert "- hugo-data, 6,000 small: status 1: no such thing" in text


def test_visible_text_is_what_people_read() -> None:
    body = "<h1>A &amp;\n b</h1><script>x()</script><svg><path/></svg>c</body>"
    page = f"<head><title>T</title></head><body class=x>\n{body}"
    assert built.visible(page) == "A & b c"


def test_a_missing_page_is_not_overlooked(tmp_path: Path) -> None:
    folder = tmp_path / "thu-tuc" / "1.000001"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("<body>Một</body>", encoding="utf-8")
    assert built.weighed(tmp_path, 1)["page_text"] == 3
    with pytest.raises(built.Incomplete):
        built.weighed(tmp_path, 2)


def test_words_stay_words_in_markdown() -> None:
    assert markdown_page.text("+ Nộp *hồ sơ* <nếu cần>") == r"\+ Nộp \*hồ sơ\* &lt;nếu cần>"
    assert markdown_page.text("1. Một") == r"1\. Một"
    assert markdown_page.text("3.5 ngày") == "3.5 ngày"


def test_a_markdown_page_has_the_parts_of_ours() -> None:
    data = content.portal(PROJECT)
    record = {**content.parsed(OURS.read_text(encoding="utf-8")), "code": "2.000635", "field": "ho-tich"}
    page = markdown_page.page(record, data)
    for words in ("# Cấp bản sao Trích lục hộ tịch", "**8.000 đồng**", "1 bản chính, 1 bản sao", "ngày 15/11/2015"):
        assert words in page
    assert data["desks"]["commune"][0]["url"] == "don-vi/xa-tuy-phuoc/"


def test_repeated_records_have_codes_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "procedures" / "ho-tich"
    folder.mkdir(parents=True)
    for code in ("1.000001", "1.000002"):
        (folder / f"{code}.yml").write_text(f"code: {code}\nname: Việc\n", encoding="utf-8")
    made = roots.repeated(tmp_path, "small", 7, {"1.000002"})
    assert len({code for code, _, _ in made}) == 7
    assert all(f"code: {code}\n" in text for code, _, text in made)


def test_a_name_is_changed_anew_each_time() -> None:
    once = roots.renamed('code: 1\nname: "A: b"\n', 1)
    assert once == 'code: 1\nname: "A: b (lần 1)"\n'
    assert roots.renamed(once, 2) == 'code: 1\nname: "A: b (lần 2)"\n'
    assert roots.renamed("name: A b\n", 3) == "name: A b (lần 3)\n"


def test_made_up_records_are_valid_and_the_same_each_time() -> None:
    first, second = (list(synthetic.records(3, "small", ["ho-tich"])) for _ in range(2))
    assert first == second
    for code, _, text in first:
        assert Procedure.model_validate(parse(text)[0]).sample
        assert f"code: {code}" in text
        assert 3_000 < len(text.encode()) < 6_000


def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    child = "import time; b = bytearray(60_000_000); t = time.process_time()\nwhile time.process_time() < t + .2: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = measure.measured([sys.executable, "-c", parent], tmp_path, tmp_path / "log.txt")
    assert cost.wall_s > 0.2
    assert cost.cpu_s > 0.2
    assert cost.rss_mb > 60
    with pytest.raises(measure.Failed, match="status 3: hỏng"):
        measure.measured(["sh", "-c", "echo hỏng; exit 3"], tmp_path, tmp_path / "log.txt")
