"""What English says has been going on, or for months, is of no day; what happened for the second time in months is."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code


@pytest.mark.parametrize(
    "told",
    [
        "Russia has been staging air strikes in Idlib province.",
        "The army has also been mounting raids on Murak.",
        "The army has been relentlessly bombing Murak.",
        "The army has been advancing on Murak.",
        "The army has shelled Murak for nearly two years.",
        "The group has tried to advance on Murak for more than three months.",
        "Rebels have been locked in battle with the army in Azaz for over a month.",
        "Shells fell on Murak for several weeks.",
        "The army is bombing Murak every day.",
        "Murak has been a key target of Russian air strikes.",
        "The shrine in Murak has been the target of several bomb attacks.",
    ],
)
def test_what_goes_on_is_of_no_day(coder: Coder, told: str) -> None:
    assert code(coder, told, lang="en") == []


@pytest.mark.parametrize(
    "told",
    [
        "The army has been shelling Murak since Wednesday.",
        "There has been shelling of Murak.",
        "Rebels who have been regrouping for days seized Murak.",
        "The army has been accused of shelling Murak.",
        "Soldiers captured Murak, which rebels had held for two years.",
        "Rebels captured Murak for the second time in six months.",
        "Shelling killed three people in Murak, a town besieged for four years.",
        "Shells hit Murak every day last week.",
    ],
)
def test_what_happened_beside_it_is_told(coder: Coder, told: str) -> None:
    (row,) = code(coder, told, lang="en")
    assert row.location == "Murak"


def test_arabic_tells_a_habit_by_its_time(coder: Coder) -> None:
    assert code(coder, "تتعرض مدينة دوما للقصف كل يوم بلا توقف.") == []
