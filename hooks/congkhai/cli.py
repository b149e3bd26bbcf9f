"""The command `congkhai`. Reads the clock and the arguments; the work is in the stages.

What a command needs is imported when it runs, so that each begins at once.
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from congkhai import __version__, clock

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
MADE_FOLDER = click.Path(file_okay=False, path_type=Path)
MADE_FILE = click.Path(dir_okay=False, path_type=Path)


class Day(click.ParamType[date]):
    """A day on the command line, YYYY-MM-DD."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a message in Vietnamese."""
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 a day has no time zone
        except ValueError:
            self.fail(f"“{value}” không phải ngày; viết năm-tháng-ngày, ví dụ 2026-11-20", param, ctx)
        if not 1900 <= day.year <= 2999:  # near the ends of the calendar there is no day before or after to reckon with
            self.fail(f"“{value}” quá xa; viết một ngày từ năm 1900 đến năm 2999", param, ctx)
        return day


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--root`, which every command takes."""
    return click.option("--root", type=FOLDER, default=".", help="Thư mục có content/, plans/, procedures/.")(command)


def day_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--as-of`, for commands whose answer depends on the day."""
    return click.option("--as-of", "today", type=Day(), help="Tính như vào ngày này (năm-tháng-ngày).")(command)


def work_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--cache` and `--jobs`, for commands that read all records."""
    kept = click.option("--cache", type=MADE_FOLDER, help="Nơi giữ kết quả trung gian; mặc định ROOT/.cache/congkhai.")
    jobs = click.option("--jobs", type=click.IntRange(1), default=_processors, help="Số tiến trình làm cùng lúc.")
    return jobs(kept(command))


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
@work_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in kết quả.")
@click.option("--strict", is_flag=True, help="Coi cảnh báo như lỗi.")
def check(root: Path, today: date | None, cache: Path | None, jobs: int, form: str, strict: bool) -> None:
    """Kiểm tra mọi hồ sơ và in các chỗ cần sửa."""
    from congkhai.build.command import check as check_all

    sys.exit(check_all(root.resolve(), today or clock.today(), cache, jobs, as_json=form == "json", strict=strict))


@main.command()
@root_option
@day_option
@unit_option
@work_options
@click.option("--out", type=MADE_FOLDER, help="Thư mục đặt trang; mặc định ROOT/site.")
@click.option("--strict", is_flag=True, help="Cảnh báo cũng làm dừng.")
@click.option("--timings", type=MADE_FILE, help="Ghi thời gian của từng khâu vào tệp này (JSON).")
def build(
    root: Path,
    today: date | None,
    unit: str | None,
    cache: Path | None,
    jobs: int,
    out: Path | None,
    strict: bool,
    timings: Path | None,
) -> None:
    """Dựng trang bên cạnh, xong mới thay trang cũ; chỗ nào không đổi thì giữ nguyên."""
    from congkhai.build.command import build as build_one
    from congkhai.build.order import Order

    order = Order(root.resolve(), (out or root / "site").resolve(), today or clock.today(), unit)
    _refuse_to_overwrite(order.root, order.out)
    _refuse_as_cache(order.root, order.out, cache)
    sys.exit(build_one(order, cache, jobs, strict=strict, timings=timings))


@main.command()
@root_option
@day_option
@unit_option
@work_options
@click.option("--address", default="127.0.0.1:8000", help="Địa chỉ xem thử.")
def serve(root: Path, today: date | None, unit: str | None, cache: Path | None, jobs: int, address: str) -> None:
    """Xem thử trang trên máy này; sửa tệp là trang tự dựng lại."""
    from congkhai.build.serve import serve as serve_root

    serve_root(root.resolve(), today, unit, cache, jobs, address)


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
@click.option("--into", type=MADE_FOLDER, help="Thư mục ghi; không có thì in ra.")
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
@click.option("--into", required=True, type=MADE_FOLDER, help="Thư mục gốc nhận hồ sơ.")
@click.option("--report", type=MADE_FILE, help="Ghi báo cáo JSON vào tệp này.")
@click.option("--replace", is_flag=True, help="Ghi đè hồ sơ đã có cùng mã.")
def procedures(sources: tuple[Path, ...], into: Path, report: Path | None, replace: bool) -> None:
    """Nhập thủ tục từ các tệp chữ “Chi tiết thủ tục hành chính”."""
    from congkhai.console import progress
    from congkhai.imports.procedures_text import import_procedures

    with progress("Nhập thủ tục") as told:
        result = import_procedures(sources, into, told, replace=replace)
    if report is not None:
        report.write_text(json.dumps(result.as_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    for problem in result.problems:
        click.echo(f"{problem.file}:{problem.line}  {problem.message}", err=True)
    click.echo(f"{result.files} tệp, {result.records} hồ sơ, {len(result.unread)} dòng chưa đọc được", err=True)
    sys.exit(1 if result.problems else 0)


@main.group()
def fleet() -> None:
    """Nhiều cổng cùng lúc: mỗi đơn vị một cổng, chung một mẫu và một danh mục thủ tục."""


@fleet.command(name="build")
@root_option
@day_option
@work_options
@click.option("--units", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Tệp: mỗi dòng một đơn vị.")
@click.option("--under", "top", help="Mọi xã, phường đang hoạt động dưới đơn vị này (mã đơn vị).")
@click.option("--out", type=MADE_FOLDER, required=True, help="Thư mục đặt các cổng, mỗi cổng một thư mục con.")
@click.option("--address", "pattern", help="Mẫu địa chỉ, ví dụ https://{unit}.example.gov.vn/.")
@click.option("--shard", default="1/1", help="Chỉ dựng phần I của N phần (I/N), để chia cho nhiều máy.")
@click.option("--executor", type=click.Choice(["local", "dask"]), default="local", help="Nơi dựng: máy này hoặc Dask.")
@click.option("--scheduler", help="Địa chỉ bộ điều phối Dask; không có thì mở một bộ trên máy này.")
def fleet_build(root: Path, today: date | None, out: Path, **options: Any) -> None:
    """Dựng cổng của nhiều đơn vị; cổng nào lỗi thì báo, các cổng khác vẫn dựng tiếp."""
    from congkhai.fleet.command import build_fleet

    root, out = root.resolve(), out.resolve()
    _refuse_records(root, out)
    sys.exit(build_fleet(root, out, today or clock.today(), **options))


@main.command()
@root_option
@day_option
@work_options
@click.option("--unit", help="Chỉ đơn vị này (mã đơn vị), kể cả đơn vị đã kết thúc.")
@click.option("--format", "form", type=click.Choice(["text", "json", "xlsx"]), default="text", help="Cách in kết quả.")
@click.option("--out", type=MADE_FILE, help="Ghi vào tệp này thay vì in ra.")
def duties(root: Path, today: date | None, out: Path | None, **options: Any) -> None:
    """Từng đơn vị đã công khai đến đâu: việc nào đạt, việc nào chưa, từ khi nào, dẫn chứng ở đâu."""
    from congkhai.reports.duties import report_duties

    root = root.resolve()
    if out is not None:
        out = out.resolve()
        _refuse_records(root, out)
    sys.exit(report_duties(root, today or clock.today(), out, **options))


def _refuse_to_overwrite(root: Path, out: Path) -> None:
    """`--out` becomes the site and loses what it held: never the records themselves, nor a folder of other things."""
    from congkhai.write.swap import is_site

    _refuse_records(root, out)
    if out.exists() and not is_site(out):
        raise click.BadParameter(f"“{out}” đã có thứ khác, không phải trang do congkhai dựng", param_hint="--out")


def _refuse_as_cache(root: Path, out: Path, cache: Path | None) -> None:
    """A cache is neither published nor a record."""
    folders = [out, *(root / name for name in ("content", "plans", "procedures"))]
    if cache is not None and any(cache.resolve().is_relative_to(folder) for folder in folders):
        raise click.BadParameter(f"“{cache}” nằm trong thư mục hồ sơ hoặc thư mục trang", param_hint="--cache")


def _refuse_records(root: Path, out: Path) -> None:
    if root.is_relative_to(out) or any(out.is_relative_to(root / name) for name in ("content", "plans", "procedures")):
        raise click.BadParameter(f"“{out}” chứa chính các hồ sơ", param_hint="--out")
