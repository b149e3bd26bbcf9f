"""Table and chart from the results alone: `python benchmarks/build/report.py benchmarks/results.json`.

Prints the medians and the limits, and writes results.md and results.svg beside the file. The limits are reckoned anew
from the cases.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import chart
import tables
from limits import limits


def write(path: Path) -> None:
    """Write table and chart of a results' file beside it, and print the table."""
    told = json.loads(path.read_text(encoding="utf-8"))
    told["ratios"] = [limit.as_dict() for limit in limits(told["cases"])]
    text = tables.markdown(told)
    path.with_suffix(".md").write_text(text, encoding="utf-8")
    chart.draw(told, path.with_suffix(".svg"))
    print(text)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
