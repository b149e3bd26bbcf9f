"""The parts of publishing that other processes do: they take plain data, write files and tell how long it took."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from congkhai.prepare import Place, body_of, linked_of
from congkhai.render import Slotted, text_file
from congkhai.render.data.linked import in_events, services_begin, services_end
from congkhai.timings import Timings
from congkhai.views.open_data.cpsv import PublicServices
from congkhai.write import write


class Filling(NamedTuple):
    """A prepared page: the file of its record, the key of its body, and what belongs into its slots and the shell's."""

    url: str
    record: str
    key: bytes
    values: dict[str, bytes]


def fill_pages(place: Place, site: Path, shell: Slotted, pages: Sequence[Filling]) -> Mapping[str, float]:
    """Put prepared bodies into the shell and write the pages below the site folder; gives seconds by stage."""
    timings = Timings()
    for page in pages:
        with timings("cache"):
            body = Slotted.cut(body_of(place, page.record, page.key))
        with timings("fill"):
            html = shell.fill({**page.values, "body": body.fill(page.values)})
        with timings("write"):
            write_page(site, page.url, html)
    return timings.seconds


def write_page(site: Path, url: str, html: bytes) -> None:
    """Write one page; its folder is made where it is not there, as hardly any is in a new site."""
    folder = f"{site}/{url}"
    try:
        os.mkdir(folder)  # noqa: PTH102 thousands of times, and Path takes as long again
    except FileExistsError:
        pass
    except FileNotFoundError:
        Path(folder).mkdir(parents=True, exist_ok=True)
    descriptor = os.open(f"{folder}index.html", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        while html:  # nearly always once
            html = html[os.write(descriptor, html) :]
    finally:
        os.close(descriptor)


def write_text_part(site: Path, number: int, texts: Sequence[str]) -> Mapping[str, float]:
    """Write one part of the full text that search may download; gives seconds by stage."""
    timings = Timings()
    with timings("search"):
        part = text_file(number, texts)
    with timings("write"):
        write([part], site)
    return timings.seconds


def write_services(
    place: Place, site: Path, path: str, services: PublicServices, keys: Sequence[bytes]
) -> Mapping[str, float]:
    """Write the services of a field, one record after the other; `keys` are those of the prepared records of its
    members. Gives seconds by stage.
    """
    timings = Timings()
    with timings("linked"):
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as target:
            target.write(services_begin())
            for (record, events), key in zip(services.members, keys, strict=True):
                target.write(in_events(linked_of(place, record, key), events) + b",\n")
            target.write(services_end(services))
    return timings.seconds
