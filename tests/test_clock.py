from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from congkhai import clock


def test_the_day_is_vietnams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 19, 16, 59, 59, tzinfo=UTC).timestamp())))
    assert clock.today() == date(2026, 11, 19)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 19, 17, 0, 0, tzinfo=UTC).timestamp())))
    assert clock.today() == date(2026, 11, 20)


def test_without_a_set_day_the_clock_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert abs(clock.today() - datetime.now(UTC).date()) <= timedelta(days=1)
