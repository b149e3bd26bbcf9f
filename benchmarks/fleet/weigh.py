"""What stands in the folder of a fleet, and what a rebuild has changed there.

`python weigh.py whole OUT NOTE` weighs all portals and notes their files; `python weigh.py changes OUT NOTE` tells what
is not as it was noted, and notes the files anew. Both print JSON.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

SAMPLE = 400
"""Of so many pages the compressed size is taken."""
PROCEDURE = re.compile(r"[^/]+/thu-tuc/\d\.\d+/index\.html")


class Seen(NamedTuple):
    """A file: which one on the disk, its bytes, the time of its last change, and the key of its content."""

    inode: int
    size: int
    time: int
    key: str


Note = dict[str, Seen]


def portals_of(out: Path) -> list[Path]:
    """The folders of the portals, without what is hidden beside them."""
    return sorted(path for path in out.iterdir() if path.is_dir() and not path.name.startswith("."))


def look(out: Path, before: Note) -> Note:
    """Every file of every portal. What is as it was before is not read again, nor is a file that was read already."""
    keys = {seen[:3]: seen.key for seen in before.values()}
    found: Note = {}
    for path in _files(out):
        state = (out / path).stat()
        here = (state.st_ino, state.st_size, state.st_mtime_ns)
        if here not in keys:
            keys[here] = blake2b((out / path).read_bytes(), digest_size=16).hexdigest()
        found[path] = Seen(*here, keys[here])
    return found


def _files(out: Path) -> Iterator[str]:
    for portal in portals_of(out):
        for folder, _, names in os.walk(portal):
            inside = os.path.relpath(folder, out)
            yield from (f"{inside}/{name}" for name in names)


def whole(out: Path, note: Note) -> dict[str, Any]:
    """Portals, files, pages, and bytes: as the files tell, on the disk (each file once), and of distinct contents."""
    pages = [path for path in note if path.endswith("/index.html")]
    some = pages[:: max(1, len(pages) // SAMPLE)]
    return {
        "portals": len(portals_of(out)),
        "files": len(note),
        "pages": len(pages),
        "procedure_pages": sum(PROCEDURE.fullmatch(path) is not None for path in pages),
        "bytes": sum(seen.size for seen in note.values()),
        "page_bytes": sum(note[path].size for path in pages),
        "page_gz_bytes": round(sum(_packed(out / path) for path in some) / len(some) * len(pages)) if some else 0,
        "distinct_bytes": sum({seen.key: seen.size for seen in note.values()}.values()),
        **_on_disk(out),
    }


def _on_disk(out: Path) -> dict[str, int]:
    """Bytes of all files below the folder, hidden ones too, each once; and what the file system has given them."""
    files: dict[int, int] = {}
    blocks: dict[int, int] = {}
    for path in out.rglob("*"):
        state = path.lstat()
        blocks[state.st_ino] = state.st_blocks * 512
        if not path.is_dir():
            files[state.st_ino] = state.st_size
    return {"disk_bytes": sum(files.values()), "block_bytes": sum(blocks.values())}


def changes(out: Path, before: Note, after: Note) -> dict[str, Any]:
    """How many files were written, and those whose content is new: what has to be brought to the servers."""
    written = [path for path, seen in after.items() if before.get(path) != seen]
    new = [path for path in written if path not in before or before[path].key != after[path].key]
    return {
        "written_files": len(written),
        "changed_files": len(new),
        "removed_files": len(before.keys() - after.keys()),
        "changed_portals": len({path.partition("/")[0] for path in new}),
        "changed_bytes": sum(after[path].size for path in new),
        "changed_gz_bytes": sum(_packed(out / path) for path in new),
    }


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def main() -> None:
    """Weigh or compare."""
    what, out, file = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    before = {path: Seen(*seen) for path, seen in json.loads(file.read_text()).items()} if file.exists() else {}
    after = look(out, before)
    print(json.dumps(whole(out, after) if what == "whole" else changes(out, before, after)))
    file.write_text(json.dumps(after))


if __name__ == "__main__":
    main()
