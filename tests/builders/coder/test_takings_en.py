"""What a capture takes decides what it is: ground, persons or arms; who comes as a convoy takes nothing."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

REGAINED = "Government regains territory"
OVERTAKEN = "Non-state actor overtakes territory"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rebels captured 20 soldiers in Tadef in Aleppo on Thursday.", "Arrests"),
        ("US forces captured an IS leader in Basira in Deir ez-Zor on Thursday.", "Arrests"),
        ("Gunmen captured a farmer in Tadef in Aleppo on Thursday.", "Abduction/forced disappearance"),
        ("Rebels attacked a checkpoint in Tadef in Aleppo and captured two soldiers.", "Armed clash"),
        ("The army killed ten militants and captured five others in Tadef in Aleppo on Thursday.", "Armed clash"),
        ("Rebels captured the town of Tadef in Aleppo on Thursday.", OVERTAKEN),
        ("Rebels captured rebel-held Tadef in Aleppo on Thursday.", OVERTAKEN),
        ("The army captured a Syrian gas field near Sukhna in Homs on Thursday.", REGAINED),
        ("The army took Tadef in Aleppo on Thursday.", REGAINED),
        ("Rebels took control of parts of Tadef in Aleppo on Thursday.", "Armed clash"),
        ("Rebels retook the hospital of the town of Tadef in Aleppo on Thursday.", "Armed clash"),
        ("The headquarters of Islamic State in Tadef in Aleppo was captured by rebels on Thursday.", "Armed clash"),
        ("Rebels captured a school and the town of Tadef in Aleppo on Thursday.", OVERTAKEN),
        ("Rebels captured Tadef in the eastern part of Aleppo on Thursday.", OVERTAKEN),
        ("A Turkish military convoy of 30 vehicles entered Darat Izza in Aleppo.", "Change to group/activity"),
        ("Islamic State fighters entered Darat Izza in Aleppo on Thursday.", OVERTAKEN),
        ("Police defused a car bomb in Qamishli on Thursday.", "Disrupted weapons use"),
        ("A car bomb went off in Qamishli on Thursday.", "Remote explosive/landmine/IED"),
    ],
)
def test_what_is_taken_names_the_event(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "US special forces killed an Islamic State leader in a raid near Al-Bab in Aleppo on Thursday.",
            "Armed clash",
        ),
        ("US warplanes killed an Islamic State leader in a raid near Al-Bab in Aleppo.", "Air/drone strike"),
    ],
)
def test_those_who_come_on_foot_do_not_strike_from_the_air(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text, lang="en")] == [event]


def test_who_cannot_breathe_is_hurt_by_gas(coder: Coder) -> None:
    [row] = code(coder, "Chlorine was dropped on Saraqib in Idlib, leaving dozens struggling to breathe.", lang="en")
    assert (row.sub_event_type, row.injured) == ("Chemical weapon", 12)
