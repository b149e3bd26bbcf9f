"""`congkhai serve`: the portal on a loopback address, built again when a file changes."""

from __future__ import annotations

import gc
import signal
import sys
import tempfile
from datetime import date
from pathlib import Path

import click

from congkhai import clock, engine
from congkhai.build.command import RECORDS, cache_folder, examined
from congkhai.build.order import Order
from congkhai.build.portal import build_portal
from congkhai.build.state import State, state_file
from congkhai.console import engine_errors, tell
from congkhai.prepare import Workshop


def serve(root: Path, today: date | None, unit: str | None, cache: Path | None, jobs: int, address: str) -> None:
    """Build into a folder of its own and serve it until it is stopped; a fault is told, and the old pages stay.

    Raises click.BadParameter for an unknown unit or an address that cannot be served.
    """
    with (
        cache_folder(root, cache) as kept,
        tempfile.TemporaryDirectory(prefix="congkhai-") as site,
        engine_errors(),
        Workshop(root, kept / RECORDS, jobs) as workshop,
    ):
        last = [State()]

        def build() -> None:
            order = Order(root, Path(site) / "site", today or clock.today(), unit, f"http://{address}/")
            outcome = examined(root, order.today, unit, workshop)
            tell(outcome.told, len(outcome.portal.models))
            if not outcome.errors:
                last[0] = build_portal(order, outcome, workshop, kept, last[0])
                workshop.keep()
            gc.collect()

        def build_again() -> None:
            try:
                with engine_errors():
                    build()
            except click.ClickException as error:
                workshop.stop()
                click.echo(error.format_message(), err=True)

        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # leave as after Ctrl+C
        build()
        click.echo(f"Xem tại http://{address}/ (Ctrl+C để dừng)", err=True)
        try:
            engine.serve(Path(site) / "site", root, _parted(address), build_again)
        finally:
            state_file(kept, Path(site) / "site").unlink(missing_ok=True)


def _parted(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise click.BadParameter(f"“{address}” không phải địa chỉ; ví dụ 127.0.0.1:8000", param_hint="--address")
    return host.strip("[]"), int(port)
