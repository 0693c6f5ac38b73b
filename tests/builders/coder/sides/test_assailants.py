"""Of two sides that are told to fight the one acts that attacked, though it is named as such only behind the fight."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, code

_ARMY, _IS, _REBELS = ["syria-gov"], ["is"], ["rebels"]


def _sides(coder: Coder, text: str, lang: str = "ar") -> list[tuple[list[str], list[str]]]:
    """Actors and targets of each row of an article of 2015."""
    return [(row.actor_ids, row.target_ids) for row in code(coder, text, lang=lang, published=IN_2015)]


@pytest.mark.parametrize(
    "cause",
    [
        "إثر هجوم مباغت شنه التنظيم",
        "بعد هجوم لتنظيم داعش",
        "وذلك عقب هجوم نفذه مقاتلو التنظيم",
        "بعد أن هاجم التنظيم حاجزا للجيش",
        "في محاولة من تنظيم داعش للتقدم نحو الصوامع",
        "خلال محاولة عناصر التنظيم اقتحام الحي",
        "جراء محاولة الأخير التسلل",
    ],
)
def test_who_attacked_is_told_behind_a_fight(coder: Coder, cause: str) -> None:
    text = f"دارت اشتباكات أمس بين الجيش السوري وتنظيم داعش في مدينة البوكمال {cause}."
    assert _sides(coder, text) == [(_IS, _ARMY)]


@pytest.mark.parametrize(
    "cause",
    [
        "إثر هجوم على التنظيم",
        "بعد هجوم على مواقع تنظيم داعش",
        "بعد أن هاجم الجيش حاجزا للتنظيم",
        "في محاولة من الجيش للتقدم نحو الصوامع",
        "بعد محاولة اغتيال قيادي في التنظيم",
        "في محاولة لطرد التنظيم",
    ],
)
def test_who_was_attacked_stays_the_other_side(coder: Coder, cause: str) -> None:
    text = f"دارت اشتباكات أمس بين الجيش السوري وتنظيم داعش في مدينة البوكمال {cause}."
    assert _sides(coder, text) == [(_ARMY, _IS)]


@pytest.mark.parametrize(
    ("cause", "first"),
    [
        ("after an assault by the rebels on a barracks", _REBELS),
        ("after rebels attacked a barracks", _REBELS),
        ("in an attempt by the rebels to advance", _REBELS),
        ("after an assault on the rebels", _ARMY),
        ("after the army attacked the rebels", _ARMY),
        ("in an attempt to push back the rebels", _ARMY),
    ],
)
def test_english_tells_it_too(coder: Coder, cause: str, first: list[str]) -> None:
    text = f"Clashes broke out on Friday in the town of Nawa between the army and the rebels {cause}."
    other = _ARMY if first == _REBELS else _REBELS
    assert _sides(coder, text, "en") == [(first, other)]
