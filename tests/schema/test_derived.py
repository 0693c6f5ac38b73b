"""Fields that follow from others, held to ACLED's codebook."""

import pytest

from schema.actors import ACTOR_TYPES, load_actors
from schema.derived import INTERACTIONS, civilian_targeting, names

STATE, REBEL, CIVILIANS, EXTERNAL = (ACTOR_TYPES[code] for code in (1, 2, 7, 8))


@pytest.mark.parametrize(
    ("actor", "target", "interaction"),
    [
        (STATE, CIVILIANS, "State forces-Civilians"),
        (REBEL, STATE, "State forces-Rebel group"),
        (REBEL, REBEL, "Rebel group-Rebel group"),
        (EXTERNAL, CIVILIANS, "External/Other forces-Civilians"),
        (EXTERNAL, STATE, "State forces-External/Other forces"),
        (STATE, None, "State forces only"),
        (None, CIVILIANS, "Civilians only"),
        (None, None, None),
    ],
)
def test_interaction(actor: str | None, target: str | None, interaction: str | None) -> None:
    assert INTERACTIONS[(actor, target)] == interaction


@pytest.mark.parametrize(
    ("sub_event_type", "target", "flagged"),
    [
        ("Air/drone strike", CIVILIANS, True),
        ("Air/drone strike", REBEL, False),
        ("Air/drone strike", None, False),
        ("Attack", CIVILIANS, True),
        ("Attack", REBEL, True),  # prisoners: whoever cannot fight back counts as a civilian
        ("Mob violence", CIVILIANS, True),
        ("Excessive force against protesters", None, True),
        ("Peaceful protest", None, False),
        ("Armed clash", REBEL, False),
        ("Looting/property destruction", CIVILIANS, False),
    ],
)
def test_civilian_targeting(sub_event_type: str, target: str | None, flagged: bool) -> None:
    assert (civilian_targeting(sub_event_type, target) is not None) == flagged


def test_names_of_several_sides() -> None:
    register = load_actors()
    assert names([register["syria-gov"], register["russia"], register["iran"]]) == (
        "Military Forces of Syria (2000-2024)",
        STATE,
        "Military Forces of Russia (2000-); Military Forces of Iran (1989-)",
    )
    assert names([]) == (None, None, None)
