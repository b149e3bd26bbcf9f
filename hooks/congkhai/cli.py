"""The command `congkhai`. Reads the clock and the arguments; the work is in the stages."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from congkhai import __version__, clock
from congkhai.derive.scope import UnknownUnit
from congkhai.issues import Severity
from congkhai.pipeline import Outcome, examine
from congkhai.session import Session

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


class Day(click.ParamType[date]):
    """A day on the command line, YYYY-MM-DD."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a message in Vietnamese."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 a day has no time zone
        except ValueError:
            self.fail(f"“{value}” không phải ngày; viết năm-tháng-ngày, ví dụ 2026-11-20", param, ctx)


def root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--root`, which every command takes."""
    return click.option("--root", type=FOLDER, default=".", help="Thư mục có content/, plans/, procedures/.")(command)


def day_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--as-of`, for commands whose answer depends on the day."""
    return click.option("--as-of", "today", type=Day(), help="Tính như vào ngày này (năm-tháng-ngày).")(command)


unit_option = click.option("--unit", help="Chỉ dựng cổng của đơn vị này (mã đơn vị).")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Cổng công khai: kiểm tra và dựng trang từ các tệp YAML và Markdown."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Vietnamese letters still gets the message


@main.command()
@root_option
@day_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in kết quả.")
@click.option("--strict", is_flag=True, help="Coi cảnh báo như lỗi.")
def check(root: Path, today: date | None, form: str, strict: bool) -> None:
    """Kiểm tra mọi hồ sơ và in các chỗ cần sửa."""
    outcome = _examine(root, today, None)
    if form == "json":
        click.echo(json.dumps([issue.as_dict() for issue in outcome.issues], ensure_ascii=False, indent=2))
    else:
        _tell(outcome, to_errors=False)
    sys.exit(1 if outcome.errors or (strict and outcome.issues) else 0)


@main.command()
@root_option
@day_option
@unit_option
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Thư mục đặt trang; mặc định ROOT/site.")
@click.option("--strict", is_flag=True, help="Cảnh báo cũng làm dừng.")
def build(root: Path, today: date | None, unit: str | None, out: Path | None, strict: bool) -> None:
    """Dựng trang bên cạnh, xong mới thay trang cũ."""
    from congkhai import engine
    from congkhai.write import swap_into_place, workspace_beside

    out = (out or root / "site").resolve()
    _refuse_to_overwrite(root, out)
    outcome = _examine(root, today, unit)
    _tell(outcome)
    if outcome.errors or (strict and outcome.issues):
        sys.exit(1)
    session = Session(root.resolve(), outcome.listings.today, unit, examined=outcome)
    with _engine_errors(), workspace_beside(out) as folder, _progress("Dựng trang") as session.progress:
        engine.build(root.resolve(), session, folder)
        swap_into_place(folder, out)
    click.echo(f"Đã dựng {len(outcome.pages)} trang vào {out}", err=True)


@main.command()
@root_option
@day_option
@unit_option
@click.option("--address", default="127.0.0.1:8000", help="Địa chỉ xem thử.")
def serve(root: Path, today: date | None, unit: str | None, address: str) -> None:
    """Xem thử trang trên máy này; sửa tệp là trang tự dựng lại."""
    from congkhai import engine

    with _engine_errors():
        engine.serve(root.resolve(), Session(root.resolve(), today or clock.today(), unit), address)


@main.command()
@root_option
@click.option("--check", "only_check", is_flag=True, help="Chỉ nói tệp nào sẽ đổi, không ghi.")
def fix(root: Path, only_check: bool) -> None:
    """Viết lại các tệp YAML theo một kiểu: thứ tự khóa, thụt dòng, ký tự ẩn."""
    from congkhai.fix import fix as fix_all

    changed = fix_all(root, write=not only_check)
    for file in changed:
        click.echo(file)
    click.echo(f"{len(changed)} tệp {'sẽ đổi' if only_check else 'đã viết lại'}", err=True)
    sys.exit(1 if only_check and changed else 0)


@main.command()
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), help="Thư mục ghi; không có thì in ra.")
@click.argument("kind", required=False)
def schema(into: Path | None, kind: str | None) -> None:
    """Ghi JSON Schema của các loại hồ sơ, cho công cụ soạn thảo."""
    from congkhai.schema import schemas

    made = schemas()
    if kind is not None and kind not in made:
        raise click.BadParameter(f"không có loại hồ sơ “{kind}”; có: {', '.join(made)}", param_hint="KIND")
    if into is None:
        click.echo(made[kind] if kind is not None else "".join(made.values()))
        return
    into.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (into / f"{name}.json").write_text(text, encoding="utf-8")
    click.echo(f"{len(made)} lược đồ trong {into}", err=True)


@main.group(name="import")
def import_() -> None:
    """Nhập hồ sơ từ nơi khác."""


@import_.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path), help="Thư mục gốc nhận hồ sơ.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Ghi báo cáo JSON vào tệp này.")
@click.option("--replace", is_flag=True, help="Ghi đè hồ sơ đã có cùng mã.")
def procedures(sources: tuple[Path, ...], into: Path, report: Path | None, replace: bool) -> None:
    """Nhập thủ tục từ các tệp chữ “Chi tiết thủ tục hành chính”."""
    from congkhai.imports.procedures_text import import_procedures

    with _progress("Nhập thủ tục") as progress:
        result = import_procedures(sources, into, progress, replace=replace)
    if report is not None:
        report.write_text(json.dumps(result.as_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    for problem in result.problems:
        click.echo(f"{problem.file}:{problem.line}  {problem.message}", err=True)
    click.echo(f"{result.files} tệp, {result.records} hồ sơ, {len(result.unread)} dòng chưa đọc được", err=True)
    sys.exit(1 if result.problems else 0)


def _examine(root: Path, today: date | None, unit: str | None) -> Outcome:
    try:
        return examine(root.resolve(), today or clock.today(), unit)
    except UnknownUnit as error:
        raise click.BadParameter(f"không có đơn vị nào có mã “{error}”", param_hint="--unit") from None


def _tell(outcome: Outcome, *, to_errors: bool = True) -> None:
    """Issues and their count, in colour where a person reads them."""
    console = Console(stderr=to_errors, highlight=False, soft_wrap=True)
    for issue in outcome.issues:
        console.print(issue.heading, style="bold red" if issue.severity is Severity.ERROR else "yellow", markup=False)
        console.print(f"  {issue.text}", markup=False)
    errors = len(outcome.errors)
    warnings = len(outcome.issues) - errors
    console.print(f"{errors} lỗi, {warnings} cảnh báo trong {len(outcome.portal.models)} hồ sơ.", markup=False)


def _refuse_to_overwrite(root: Path, out: Path) -> None:
    """`--out` becomes the site and loses what it held: never the records themselves, nor a folder of other things."""
    if root.resolve().is_relative_to(out) or any(
        out.is_relative_to(root.resolve() / n) for n in ("content", "plans", "procedures")
    ):
        raise click.BadParameter(f"“{out}” chứa chính các hồ sơ", param_hint="--out")
    if out.is_dir() and any(out.iterdir()) and not (out / "tim-kiem" / "index.json").exists():
        raise click.BadParameter(f"“{out}” đã có thứ khác, không phải trang do congkhai dựng", param_hint="--out")


@contextmanager
def _progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; nothing in a log."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def _engine_errors() -> Iterator[None]:
    """MkDocs' own refusals as a sentence, without a traceback; its notes only where they matter."""
    from mkdocs.exceptions import MkDocsException

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    try:
        yield
    except MkDocsException as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"Không ghi được: {error.strerror} ({error.filename})") from None
