"""Messages to editors: what is wrong in a record, where, and what to write instead.

Every kind of issue is a class with its code, sentence and advice standing together once; `docs/errors.md`, the tests
and the editors' tools read them from here. Messages are Vietnamese: a civil servant reads them.
"""

from congkhai.issues import fields, files, records, vocabulary
from congkhai.issues.base import CATALOGUE, Issue, Path, Severity, field_name, quoted

__all__ = ["CATALOGUE", "Issue", "Path", "Severity", "field_name", "fields", "files", "quoted", "records", "vocabulary"]
