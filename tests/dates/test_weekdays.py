from __future__ import annotations

import random
import unicodedata
from datetime import time

import pytest
import yaml

from congkhai.dates.weekdays import Recurrence, recurrence_of
from tests.building import PROJECT

MORNING, NOON, AFTERNOON = time(7, 30), time(11), time(13, 30)

WORDINGS = {
    "Sáng thứ Năm hằng tuần, từ 7 giờ 30": Recurrence("FREQ=WEEKLY;BYDAY=TH", MORNING),
    "Chiều thứ Ba hằng tuần, từ 13 giờ 30": Recurrence("FREQ=WEEKLY;BYDAY=TU", AFTERNOON),
    "Thứ Năm hằng tuần": Recurrence("FREQ=WEEKLY;BYDAY=TH"),
    "Thứ Hai, thứ Tư hằng tuần": Recurrence("FREQ=WEEKLY;BYDAY=MO,WE"),
    "Thứ 3 và thứ 5 hàng tuần": Recurrence("FREQ=WEEKLY;BYDAY=TU,TH"),
    "Chủ nhật": Recurrence("FREQ=WEEKLY;BYDAY=SU"),
    "Thứ Năm hằng tuần từ 8h00 đến 11h30": Recurrence("FREQ=WEEKLY;BYDAY=TH", time(8), time(11, 30)),
    "Thứ Sáu hằng tuần, 7 giờ 30 phút - 11 giờ": Recurrence("FREQ=WEEKLY;BYDAY=FR", MORNING, NOON),
    "Thứ 5 hàng tuần (7:30–11:00)": Recurrence("FREQ=WEEKLY;BYDAY=TH", MORNING, NOON),
    "Từ 7 giờ 30 sáng thứ Năm hằng tuần": Recurrence("FREQ=WEEKLY;BYDAY=TH", MORNING),
    "Thứ Năm tuần đầu hằng tháng": Recurrence("FREQ=MONTHLY;BYDAY=1TH"),
    "Thứ Năm đầu tiên của tháng": Recurrence("FREQ=MONTHLY;BYDAY=1TH"),
    "Thứ Tư tuần thứ hai hằng tháng": Recurrence("FREQ=MONTHLY;BYDAY=2WE"),
    "Thứ Tư của tuần cuối tháng": Recurrence("FREQ=MONTHLY;BYDAY=-1WE"),
    "Ngày 10 hằng tháng": Recurrence("FREQ=MONTHLY;BYMONTHDAY=10"),
    "Ngày 15 và 30 hằng tháng": Recurrence("FREQ=MONTHLY;BYMONTHDAY=15,30"),
    "Các ngày 20, 10 hằng tháng, từ 7h30": Recurrence("FREQ=MONTHLY;BYMONTHDAY=10,20", MORNING),
    "Ngày 10 hằng tháng, nếu trùng ngày nghỉ thì chuyển sang ngày kế tiếp": Recurrence("FREQ=MONTHLY;BYMONTHDAY=10"),
    "Thứ Năm hằng tuần tại trụ sở tiếp công dân": Recurrence("FREQ=WEEKLY;BYDAY=TH"),
}

NOT_UNDERSTOOD = [
    *("", "Khi có yêu cầu", "Thứ Tám hằng tuần", "Thứ 8", "Ngày 35 hằng tháng", "Ngày 0 hằng tháng", "Hằng ngày"),
    *("Thứ Năm, từ 25 giờ", "Thứ Năm, từ 7 giờ 75", "Thứ Hai, 11 giờ - 7 giờ", "Thứ Năm cách tuần"),
    *("Sáng thứ Hai từ 7h, chiều thứ Năm từ 13h30", "Ngày 15 hằng tháng tại xã, ngày 30 tại huyện"),
    "Thứ Năm hằng tuần, từ 7h đến 11h, từ 13h30 đến 17h",
]


@pytest.mark.parametrize("text", WORDINGS)
def test_a_wording_gives_its_rule(text: str) -> None:
    assert recurrence_of(text) == WORDINGS[text]
    assert recurrence_of(unicodedata.normalize("NFD", text.upper())) == WORDINGS[text]


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_not_understood_gives_none(text: str) -> None:
    assert recurrence_of(text) is None


def test_every_reception_of_the_real_units_is_understood() -> None:
    receptions = [
        leader["reception"]
        for file in (PROJECT / "content" / "units").glob("*.yml")
        for leader in yaml.safe_load(file.read_text(encoding="utf-8")).get("leaders", [])
        if "reception" in leader
    ]
    assert receptions
    assert [text for text in receptions if recurrence_of(text) is None] == []


def test_no_text_however_odd_makes_it_fail() -> None:
    chance = random.Random(30)
    words = " ".join([*WORDINGS, *NOT_UNDERSTOOD]).split()
    for _ in range(5000):
        text = " ".join(chance.choice(words) for _ in range(chance.randrange(9)))
        found = recurrence_of(text)
        assert found is None or found.rule.startswith("FREQ="), text
