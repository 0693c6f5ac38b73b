"""What an act made others do was not at its place."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2018, SHELLING, code


@pytest.mark.parametrize(
    "text",
    [
        "الهجوم الكيماوي على مدينة دوما دفع واشنطن ولندن السبت إلى شن غارات على مواقع للنظام.",
        "وقع هجوم كيماوي في مدينة دوما، وأدى إلى توجيه الولايات المتحدة ضربات صاروخية على سوريا.",
        "The gas attack on Duma prompted Washington to launch missile strikes on Saturday.",
    ],
)
def test_who_was_prompted_did_not_strike_there(coder: Coder, text: str) -> None:
    lang = "en" if text.isascii() else "ar"
    rows = code(coder, text, lang=lang, published=IN_2018)
    assert not [row for row in rows if row.sub_event_type in (AIR_STRIKE, SHELLING)]


def test_who_was_prompted_acts_elsewhere(coder: Coder) -> None:
    [row] = code(coder, "Clashes in Duma prompted the army to shell Harasta on Friday.", lang="en", published=IN_2018)
    assert (row.location, row.actor_ids) == ("Harasta", ["syria-gov"])


def test_who_sends_troops_is_not_prompted(coder: Coder) -> None:
    [row] = code(coder, "دفعت قوات النظام بتعزيزات عسكرية إلى مدينة السخنة.", published=IN_2018)
    assert (row.location, row.actor_ids) == ("Sokhneh", ["syria-gov"])


def test_strikes_told_behind_what_they_answer_have_their_own_place(coder: Coder) -> None:
    text = (
        "بدأت فرنسا السبت عملية عسكرية في سوريا ردا على الهجوم الكيميائي الأخير في مدينة دوما، واستهدفت غارات "
        "جوية مواقع عسكرية في مدينة حمص."
    )
    assert [row.location for row in code(coder, text, published=IN_2018)] == ["Homs"]
