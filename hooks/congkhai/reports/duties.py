"""`congkhai duties`, from its arguments to its exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import click

from congkhai.build.command import RECORDS, cache_folder
from congkhai.console import engine_errors, tell
from congkhai.derive import Listings, scoped
from congkhai.derive.scope import UnknownUnit
from congkhai.duties.assess import Assessment, assessed, disclosure
from congkhai.format import day
from congkhai.locate import locate
from congkhai.pipeline import Survey, survey
from congkhai.prepare import Workshop
from congkhai.render.data.tables import with_whole_addresses
from congkhai.views.board.files import findings, result_sheets
from congkhai.views.board.verdicts import Standing, Verdict, standing, verdict


def report_duties(
    root: Path, today: date, out: Path | None, *, unit: str | None, form: str, cache: Path | None, jobs: int
) -> int:
    """Tell which unit meets which duty on a day, on the terminal or into a file. Gives the exit status: 1 where an
    error in the records forbids an answer. Raises click.BadParameter for an unknown unit, click.UsageError where a
    workbook would go to a terminal.
    """
    if form == "xlsx" and out is None and sys.stdout.isatty():
        raise click.UsageError("Bảng tính không in ra màn hình được; thêm --out TỆP.xlsx")
    with cache_folder(root, cache) as folder, engine_errors(), Workshop(root, folder / RECORDS, jobs) as workshop:
        surveyed = survey(root, today, workshop)
        workshop.keep()
    if surveyed.broken:
        issues = locate(surveyed.issues, root)
        tell([(one.heading, one.text, one.severity.value) for one in issues], len(surveyed.whole.models))
        return 1
    listings = _listings(surveyed, unit)
    found = tuple(assessed(listings.portal.units[unit], listings)) if unit else disclosure(listings).assessments
    made = written(found, listings, form)
    if out is None:
        click.echo(made, nl=False)
        return 0
    with engine_errors():
        out.write_bytes(made)
    return 0


def written(found: tuple[Assessment, ...], listings: Listings, form: str) -> bytes:
    """Assessments as text, JSON or a workbook."""
    if form == "xlsx":
        from congkhai.render.data.workbook import as_xlsx

        return as_xlsx(result_sheets(found, listings.today), "")
    if form == "json":
        site_url = str(listings.portal.site.url or "")
        plain = with_whole_addresses(findings(found), site_url)
        return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
    return "".join(f"{line}\n" for line in as_text(found, listings.today)).encode()


def as_text(found: Iterable[Assessment], today: date) -> Iterator[str]:
    """A table for each unit: sign, duty, title, since when; what is missing and how it is mended stand below."""
    for number, (unit, group) in enumerate(groupby(found, key=lambda one: one.unit)):
        known = tuple(group)
        if number:
            yield ""
        yield f"{unit.name} ({unit.id}): {_count(standing(known))}, tính đến ngày {day(str(today))}"
        for one in known:
            said = verdict(one)
            yield f"  {said.sign} {one.duty.id}  {one.duty.title}{_since(said)}"
            yield from (f"         {line}" for line in _why(said))
    if not found:
        yield "Không có đơn vị nào phải công khai."


def _count(counted: Standing) -> str:
    return f"đạt {counted.count} việc" if counted.applying else "không có việc nào phải công khai"


def _since(said: Verdict) -> str:
    return f" (từ {said.since})" if said.since else ""


def _why(said: Verdict) -> tuple[str, ...]:
    if said.key == "met":
        return ()
    return tuple(line for lack in said.lacks for line in (lack.missing, f"→ {lack.mend}")) or (said.reason,)


def _listings(surveyed: Survey, unit: str | None) -> Listings:
    """The lists of the root's own portal, or of one unit's. Raises click.BadParameter for an unknown unit."""
    try:
        portal = scoped(surveyed.whole, unit)
    except UnknownUnit as error:
        raise click.BadParameter(f"không có đơn vị nào có mã “{error}”", param_hint="--unit") from None
    return Listings(portal, surveyed.today, surveyed.faulty)
