"""Days that nobody can have meant: what is told of them is kept, and no event is moved to the day of publication."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

PUBLISHED = "2018-04-07"
ENGLISH = "Government artillery shelled Duma on {}, killing 12 civilians."
ARABIC = "قصفت قوات النظام مدينة دوما في {} فقتل 12 مدنيا."


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("5 April 1917", "background"),
        ("5/4/1860", "background"),
        ("5 April 2101", "date-future"),
        ("2018-13-45", "date-impossible"),
        ("30 February 2018", "background"),
    ],
)
def test_an_event_of_another_time_is_refused(coder: Coder, day: str, reason: str) -> None:
    assert refusals(coder, ENGLISH.format(day), lang="en", published=PUBLISHED) == {reason}
    assert code(coder, ENGLISH.format(day), lang="en", published=PUBLISHED) == []


def test_an_arabic_event_of_another_time_is_refused(coder: Coder) -> None:
    assert refusals(coder, ARABIC.format("5 نيسان 1860"), published=PUBLISHED) == {"background"}
    assert refusals(coder, ARABIC.format("45/13/2018"), published=PUBLISHED) == {"date-impossible"}


@pytest.mark.parametrize(("lang", "text"), [("en", ENGLISH.format("31 April")), ("ar", ARABIC.format("31 نيسان 2018"))])
def test_a_day_that_its_month_does_not_have_leaves_the_month(coder: Coder, lang: str, text: str) -> None:
    (row,) = code(coder, text, lang=lang, published=PUBLISHED)
    assert (str(row.date_start), str(row.date_end), row.date_precision) == ("2018-04-01", PUBLISHED, 3)


def test_another_day_of_the_sentence_dates_an_event_beside_an_impossible_one(coder: Coder) -> None:
    text = "On Friday, and not on 2018-13-45 as was first told, government artillery shelled Duma."
    (row,) = code(coder, text, lang="en", published=PUBLISHED)
    assert str(row.date_start) == "2018-04-06"
