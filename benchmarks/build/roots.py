"""Root folders of any number of procedures: `python roots.py BASE SIZE N INTO --source DIR`.

The project's own content, and the national list of commune procedures imported from its text exports into BASE (once).
The imported records are repeated under fresh codes until there are N. Where the exports are absent, made-up records
stand in. Prints as JSON what the root is made of.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import synthetic
from content import procedure_files

PROJECT = Path(__file__).resolve().parents[2]
CONGKHAI = Path(sys.executable).with_name("congkhai")
FOLDERS = ("content", "plans", "procedures")

LARGEST = {"small": 7_000, "real": sys.maxsize}
"""Of which records a root of a size is made: those of at most so many bytes."""


def make_base(base: Path, source: Path) -> bool:
    """The project's root folder with the exports imported into it; tells whether there were any."""
    if not base.is_dir():
        for name in FOLDERS:
            shutil.copytree(PROJECT / name, base / name)
        if source.is_dir():
            command = [str(CONGKHAI), "import", "procedures", str(source), "--into", str(base)]
            subprocess.run(command, check=True, capture_output=True)
    return source.is_dir()


def make_root(base: Path, size: str, count: int, into: Path, *, imported: bool) -> None:
    """A root of `count` procedures: the project's own, then those of the base that are not too large, then repeats."""
    shutil.rmtree(into, ignore_errors=True)
    for name in FOLDERS:
        shutil.copytree(PROJECT / name, into / name)
    shutil.copyfile(base / "procedures" / "fields.yml", into / "procedures" / "fields.yml")
    own = {file.stem for file in procedure_files(into)}
    if len(own) > count:
        raise SystemExit(f"The project itself has {len(own)} procedures: fewer cannot be measured.")
    fields = sorted({file.parent.name for file in procedure_files(into)})
    missing = count - len(own)
    made = repeated(base, size, missing, own) if imported else synthetic.records(missing, size, fields)
    for code, field, text in made:
        target = into / "procedures" / field / f"{code}.yml"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")


def repeated(base: Path, size: str, count: int, taken: set[str]) -> list[tuple[str, str, str]]:
    """Code, field and text of so many records of the base, first as they are, then under codes that nobody has.

    No national code begins with 7, 8 or 9.
    """
    files = [file for file in procedure_files(base) if file.stat().st_size <= LARGEST[size]]
    made = [(file.stem, file.parent.name, file.read_text(encoding="utf-8")) for file in files if file.stem not in taken]
    originals = cycle(made.copy())
    for number in range(count - len(made)):
        _, field, text = next(originals)
        code = f"{7 + number % 3}.{number:06d}"
        made.append((code, field, with_code(text, code)))
    return made[:count]


def with_code(text: str, code: str) -> str:
    """A record under another code."""
    return re.sub(r"^code: .*$", f"code: {code}", text, count=1, flags=re.M)


def mark(number: int) -> str:
    """What a name ends with that was changed for the so-manieth time."""
    return f" (lần {number})"


def renamed(text: str, number: int) -> str:
    """A record with another name than before."""
    return re.sub(r'^(name: .*?)( \(lần \d+\))?("?)$', rf"\1{mark(number)}\3", text, count=1, flags=re.M)


def change_one(root: Path, number: int) -> Path:
    """Edit the name of one procedure in the middle of the list, as an editor does; gives its file."""
    files = [file for file in procedure_files(root) if re.search(r"^name: [^>|]", file.read_text("utf-8"), re.M)]
    file = files[len(files) // 2]
    file.write_text(renamed(file.read_text(encoding="utf-8"), number), encoding="utf-8")
    return file


def main() -> None:
    """Make one root."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("size", choices=LARGEST)
    parser.add_argument("count", type=int)
    parser.add_argument("into", type=Path)
    parser.add_argument("--source", type=Path, required=True)
    given = parser.parse_args()
    imported = make_base(given.base, given.source)
    make_root(given.base, given.size, given.count, given.into, imported=imported)
    sizes = [file.stat().st_size for file in procedure_files(given.into)]
    told = {"records": len(sizes), "mean_bytes": round(sum(sizes) / len(sizes))}
    print(json.dumps({"source": "text exports" if imported else "made up", **told}))


if __name__ == "__main__":
    main()
