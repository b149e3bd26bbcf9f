"""What commands show on a terminal: issues, counts, progress, refusals in a sentence."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

EVERY = 25
"""Pages after which a bar is drawn again. It has no thread of its own: processes are forked while it is shown."""


def tell(issues: Iterable[tuple[str, str, str]], records: int, *, to_errors: bool = True) -> None:
    """Issues (heading, text, severity) and their count, in colour where a person reads them."""
    count = {"error": 0, "warning": 0}
    for heading, text, severity in issues:
        click.secho(heading, fg="red" if severity == "error" else "yellow", bold=severity == "error", err=to_errors)
        click.echo(f"  {text}", err=to_errors)
        count[severity] += 1
    click.echo(f"{count['error']} lỗi, {count['warning']} cảnh báo trong {records} hồ sơ.", err=to_errors)


@contextmanager
def progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal; nothing in a log."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(
            task, completed=done, total=total, refresh=done % EVERY == 0 or done == total
        )


@contextmanager
def engine_errors() -> Iterator[None]:
    """The engine's and the system's refusals as a sentence, without a traceback; its notes only where they matter."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"Không ghi được: {error.strerror} ({error.filename})") from None
    except Exception as error:
        told = _told(error)
        if told is None:
            raise
        raise click.ClickException(told) from None


def _told(error: Exception) -> str | None:
    """An error in a sentence, where it is known. Only now are the libraries needed that raise it."""
    from concurrent.futures.process import BrokenProcessPool

    from mkdocs.exceptions import MkDocsException

    if isinstance(error, BrokenProcessPool):
        return "Một tiến trình con bị dừng giữa chừng (hết bộ nhớ?). Trang cũ giữ nguyên."
    return str(error) if isinstance(error, MkDocsException) else None
