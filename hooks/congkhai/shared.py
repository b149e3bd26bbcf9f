"""The search vocabulary that comes with the package: the files of content/search/ marked `shared: true`.

How citizens name things differs little from one commune to the next, so no portal has to begin with nothing. A root's
own file on a topic stands in the place of the shared one.
"""

from __future__ import annotations

from functools import cache
from typing import cast

from congkhai.load import read_source
from congkhai.load.yaml_text import parse
from congkhai.models import Vocabulary
from congkhai.package import vocabulary_folder


@cache
def shared_vocabulary() -> tuple[Vocabulary, ...]:
    """The shared records by topic. Raises pydantic.ValidationError or Flaw where the package itself is damaged."""
    records = (
        cast("Vocabulary", Vocabulary.of(parse(read_source(path).yaml)[0], path.name))
        for path in sorted(vocabulary_folder().glob("*.yml"))
    )
    return tuple(record for record in records if record.shared)
