"""The day of writing: what an article calls "today" or "yesterday" goes before the day of its page."""

from datetime import date

import pytest

from builders.language.pack import load_languages
from builders.language.tokens import tokenise

_SUNDAY = date(2022, 1, 2)

CASES = [
    ("ar", "قال الدفاع المدني اليوم الاثنين إن الطائرات جددت غاراتها.", date(2022, 1, 3)),
    ("ar", "قُتل مدني اليوم، السبت 1 من كانون الثاني، في بنش.", date(2022, 1, 1)),
    ("ar", "قُتل مدني اليوم الأحد في بنش.", _SUNDAY),
    ("ar", "يغلق المطار من اليوم وحتى مساء الثلاثاء.", _SUNDAY),
    ("ar", "قُتل مدني يوم الثلاثاء في بنش.", _SUNDAY),
    ("ar", "ما يجري اليوم، في 5 آب 2012 أيضا، معروف.", _SUNDAY),
    ("ar", "قصفت الطائرات أمس الجمعة بلدة بنش.", date(2022, 1, 1)),
    ("ar", "دارت اشتباكات ليل أمس (الأحد) قرب بنش.", date(2022, 1, 3)),
    ("ar", "قُتل مدني يوم أمس السبت في بنش.", _SUNDAY),
    ("ar", "قُتل مدني أول من أمس الجمعة في بنش.", _SUNDAY),
    ("ar", "قال أمس إن هجوم الجمعة أوقع قتلى.", _SUNDAY),
    ("ar", "قُتل مدني اليوم، السبت 3 من أيلول، في بنش.", date(2022, 9, 3)),  # in 2021 it was a Friday
    ("ar", "قُتل مدني اليوم السبت، وكان مدني قُتل صباح اليوم السبت 3 أيلول في سرمين.", date(2022, 9, 3)),
    ("ar", "قُتل مدني اليوم، الجمعة 3 من أيلول، في بنش.", _SUNDAY),
    ("ar", "قُتل مدني يوم السبت 3 أيلول في بنش.", _SUNDAY),
    ("en", "Two died in a raid yesterday, Friday, near Binnish.", date(2022, 1, 1)),
    ("en", "Two died yesterday and one on Friday.", _SUNDAY),
    ("en", "Rescuers said today, Saturday, that two had died.", date(2022, 1, 1)),
    ("en", "Rescuers said on Thursday that two had died.", _SUNDAY),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_a_day_named_beside_today_or_yesterday_gives_that_of_writing(lang: str, text: str, expected: date) -> None:
    language = load_languages()[lang]
    assert language.calendar.written_on(tokenise(text, language.key), _SUNDAY) == expected


def test_without_a_day_of_publication_there_is_none() -> None:
    language = load_languages()["ar"]
    assert language.calendar.written_on(tokenise("قُتل مدني اليوم الأحد في بنش.", language.key), None) is None
