"""A fight of two sides that broke out where a bomb or a strike is told just before is an act of its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, BLAST, CLASH, code, code_english

_BOMBED = "A car bomb went off in Sarmada on Thursday, killing six civilians. "


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            _BOMBED + "Gun battles between Ahrar al-Sham and Hayat Tahrir al-Sham then erupted.",
            {(BLAST, 6), (CLASH, 0)},
        ),
        (
            "Russian jets bombed Daraya on Thursday. Clashes between rebels and government troops broke out near it.",
            {(AIR_STRIKE, 0), (CLASH, 0)},
        ),
        (  # one row for two tactics of the same sides, the higher one
            (
                "A suicide bomber struck an army post in Raqqa on Thursday. Clashes between the army and Islamic State "
                "broke out after the blast, in which four soldiers died."
            ),
            {(CLASH, 4)},
        ),
        (_BOMBED + "The clashes between Ahrar al-Sham and Hayat Tahrir al-Sham were condemned.", {(BLAST, 6)}),
        (_BOMBED + "Clashes of gunmen broke out.", {(BLAST, 6)}),
        (  # whose dead are none of the bomb, and where they fell is not told
            _BOMBED + "On Thursday about 40 fighters were killed in clashes between Islamic State and the SDF in an "
            "eastern province.",
            {(BLAST, 6)},
        ),
    ],
)
def test_fight_that_broke_out(coder: Coder, text: str, rows: set[tuple[str, int]]) -> None:
    assert {(row.sub_event_type, row.fatalities) for row in code_english(coder, text)} == rows


def test_fight_that_broke_out_in_arabic(coder: Coder) -> None:
    text = "انفجرت سيارة مفخخة في بلدة سرمدا الخميس. واندلعت إثر ذلك مواجهات بين هيئة تحرير الشام وأحرار الشام."
    assert {(row.sub_event_type, row.location) for row in code(coder, text)} == {(BLAST, "Sarmada"), (CLASH, "Sarmada")}


def test_fight_told_again(coder: Coder) -> None:
    text = (
        "Rebels and the army fought in Daraya on Thursday. A mortar shell hit a clinic in the town. Clashes between "
        "rebels and the army broke out again."
    )
    assert [row.sub_event_type for row in code_english(coder, text)].count(CLASH) == 1
