"""Fire with which a side answers is not what it answers, nor where that was."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

SHOT_AT = "قُتل رجل بقصف صاروخي على مدينة عفرين. "
SHELLED = "Shelling of the town of Azaz killed two people. "


@pytest.mark.parametrize(
    "text",
    [
        SHOT_AT + "وردت القوات التركية بقصف مناطق الأكراد بالمدفعية.",
        SHOT_AT + "ورد الجيش التركي باستهداف مواقع في المنطقة.",
        SHOT_AT + "واستهدف الجيش التركي مواقع قسد ردا على ذلك.",
        SHELLED + "Turkey responded by shelling militants' positions.",
        SHELLED + "The Turkish army retaliated with artillery fire.",
        SHELLED + "In response, Turkish artillery hit militants' positions.",
    ],
)
def test_who_answers_did_not_do_what_is_answered(coder: Coder, text: str) -> None:
    (row,) = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (row.actor_ids, row.target_ids) == ([], ["civilians"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قصفت قوات النظام بلدة سرمين. وردت الفصائل بقصف مواقع قوات النظام في داديخ.",
            [("Sarmin", ["syria-gov"]), ("Dadikh", ["rebels"])],
        ),
        (
            "هاجم مسلحون حاجزا في بلدة نوى. وردت قوات النظام بقصف البلدة بالمدفعية.",
            [("Nawa", ["unidentified-armed-group"]), ("Nawa", ["syria-gov"])],
        ),
        (
            "IS mortars hit Deir Ezzor and killed two. The army responded with air strikes, killing four civilians.",
            [("Deir-ez-Zor", ["is"]), ("Deir-ez-Zor", ["syria-gov"])],
        ),
    ],
)
def test_an_answer_of_which_the_place_is_told_is_an_act(
    coder: Coder, text: str, told: list[tuple[str, list[str]]]
) -> None:
    rows = code(coder, text, lang="en" if text.isascii() else "ar")
    assert [(row.location, row.actor_ids) for row in rows] == told
