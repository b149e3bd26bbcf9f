"""The clock, read once at the edge."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """Today in Vietnam; SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) sets it for builds that must be equal.

    What is no number of seconds is passed over, as if it were not set.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return moment.astimezone(VIETNAM).date()
