"""What a side denies of an act that was told before is disputed, and nothing else of it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code, refusals

_SHELLED = "Government forces shelled Binnish on Monday, killing three people, residents said."
_RAID = "Israeli jets bombed a depot near Qutayfah on Monday, residents said."
_GAS = "Government helicopters dropped chlorine bombs on Binnish on Monday, killing two people, medics said."
_BOMBED = "قال سكان إن قوات النظام قصفت بنش الاثنين فقتلت ثلاثة مدنيين"


@pytest.mark.parametrize(
    ("text", "clarity"),
    [
        (f"{_SHELLED} The army denied it.", "disputed"),
        (f"{_SHELLED} Damascus later denied the accusations.", "disputed"),
        (f"{_SHELLED} A military source denied that government forces had shelled the town.", "disputed"),
        (f"{_SHELLED} Both the army and Russia denied any responsibility.", "disputed"),
        (f"{_SHELLED} The government rejected the allegations as propaganda.", "disputed"),
        (f"{_SHELLED[:-1]}, a claim which the army denies.", "attributed"),
        (f"{_SHELLED} The army neither confirmed nor denied it.", "attributed"),
        (f"{_SHELLED} The army did not deny the reports.", "attributed"),
        (f"{_SHELLED} The army denied plans to storm the town.", "attributed"),
        (f"{_SHELLED} The army denied aid convoys access to the town.", "attributed"),
        (f"{_SHELLED} The army denied previous accusations.", "attributed"),
        (f"{_SHELLED} The army denied targeting a clinic in Douma last year.", "attributed"),
        (f"{_SHELLED} The army denied targeting homes in Idlib province.", "disputed"),
        (f"{_SHELLED} The army denied any role in a statement in Damascus.", "disputed"),
        (f"{_SHELLED} The army denied reports that bread was short.", "attributed"),
        (f"{_SHELLED} The army denied using chemical weapons.", "attributed"),
        (f"{_GAS} The army denied using chemical weapons.", "disputed"),
        (f"{_GAS} Damascus said it opposed talks. It has always denied using chemical weapons.", "disputed"),
        (f"{_RAID} The United States denied involvement.", "attributed"),
        (f"{_RAID} Israel denied involvement.", "disputed"),
        (f"{_RAID} Israel denied involvement, and warned against sending arms to Damascus.", "disputed"),
    ],
)
def test_who_denies_in_english_disputes_what_was_told(coder: Coder, text: str, clarity: str) -> None:
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert row.clarity == clarity


@pytest.mark.parametrize(
    ("text", "clarity"),
    [
        (f"{_BOMBED}، ونفى الجيش ذلك.", "disputed"),
        (f"{_BOMBED}، وهو ما نفته دمشق.", "disputed"),
        (f"{_BOMBED}. ونفت دمشق هذه الاتهامات.", "disputed"),
        (f"{_BOMBED}. ونفى مصدر عسكري قصف البلدة.", "disputed"),
        (f"{_BOMBED}. لكن الحكومة تنفي مسؤوليتها.", "disputed"),
        (f"{_BOMBED}. ولم تؤكد دمشق ولم تنف ذلك.", "attributed"),
        (f"{_BOMBED}. ونفت دمشق وجود خطط لاقتحام البلدة.", "attributed"),
        (f"{_BOMBED}. ونفت دمشق أي صلة بالحزب.", "attributed"),
        (f"{_BOMBED}. ونفت إيران أي تورط.", "disputed"),
        (f"{_BOMBED}. ونفت الولايات المتحدة ضلوعها في الهجوم.", "attributed"),
    ],
)
def test_who_denies_in_arabic_disputes_what_was_told(coder: Coder, text: str, clarity: str) -> None:
    [row] = code(coder, text, published=IN_2018)
    assert row.clarity == clarity


def test_who_is_blamed_and_denies_it_disputes_it(coder: Coder) -> None:
    text = "A car bomb killed five people in Azaz on Monday. Turkey blamed the YPG; the YPG denied involvement."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.clarity) == (["ypg"], "disputed")


def test_only_the_last_act_is_denied(coder: Coder) -> None:
    text = f"Rebels fired rockets at Mhardeh on Monday. {_SHELLED} The army denied it."
    told = {row.location: row.clarity for row in code(coder, text, lang="en", published=IN_2018)}
    assert told == {"Muhradah": "stated", "Bennsh": "disputed"}


def test_reports_that_are_denied_are_denied_whatever_they_told(coder: Coder) -> None:
    text = "نفى مسؤول في الجيش السوري صحة الأنباء التي تحدثت عن استهداف لواء مدرع قرب القطيفة بغارات جوية يوم الاثنين."
    assert refusals(coder, text) == {"denied"}


def test_who_was_accused_of_less_than_the_act_disputes_only_that(coder: Coder) -> None:
    text = "اقتحم تنظيم داعش بلدة مورك أمس. واتهم ناشطون قوات النظام بتسهيل العملية، وهو ما نفته قوات النظام."
    assert {row.clarity for row in code(coder, text, published=IN_2018)} == {"stated"}


def test_nor_does_he_dispute_what_was_told_of_it_again(coder: Coder) -> None:
    text = (
        "اقتحم تنظيم داعش بلدة مورك أمس بعد اشتباكات مع قوات النظام. وأسفرت الاشتباكات عن مقتل ستة مقاتلين من الطرفين. "
        "واتهم ناشطون جبهة النصرة بتسهيل العملية، وهو ما نفته الجبهة."
    )
    assert {row.clarity for row in code(coder, text, published="2015-04-02")} == {"stated"}
