"""The government of the day, and the loyalists of the one that fell on 8 December 2024."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

LATER = "2025-03-08"  # a Saturday


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Assad's forces attacked a checkpoint in the town of Jableh on Thursday, killing four policemen."),
        ("en", "Regime forces ambushed a patrol in the town of Jableh on Thursday, killing four policemen."),
        ("en", "Pro-Assad gunmen attacked a checkpoint in the town of Jableh on Thursday."),
        ("ar", "هاجمت قوات النظام حاجزا للأمن العام في مدينة جبلة الخميس وقتلت أربعة عناصر."),
        ("ar", "هاجم مسلحون موالون لبشار الأسد حاجزا للأمن العام في مدينة جبلة الخميس."),
        ("en", "Loyalists of former president Bashar al-Assad attacked a police station in Tartous on Thursday."),
        ("en", "Fighters loyal to the toppled president Bashar al-Assad ambushed a patrol near Qardaha on Thursday."),
        ("en", "Regime loyalists attacked a patrol in Tartous on Thursday."),
        ("ar", "هاجم مسلحون موالون للرئيس المخلوع بشار الأسد دورية للأمن العام في القرداحة الخميس."),
    ],
)
def test_who_fights_on_for_a_government_that_fell_is_a_loyalist(coder: Coder, lang: str, text: str) -> None:
    assert [row.actor_ids for row in code(coder, text, lang=lang, published=LATER)] == [["assad-loyalists"]]


def test_those_whom_the_new_government_fights_are_loyalists_too(coder: Coder) -> None:
    text = "Security forces clashed with pro-Assad fighters in the town of Jableh on Thursday."
    (row,) = code(coder, text, lang="en", published=LATER)
    assert (row.actor_ids, row.target_ids) == (["syria-gov-2024"], ["assad-loyalists"])


def test_what_the_old_army_did_before_it_fell_stays_its_own(coder: Coder) -> None:
    text = "Assad's forces shelled the town of Sarmin on November 28, killing two people."
    assert [row.actor_ids for row in code(coder, text, lang="en", published="2024-12-20")] == [["syria-gov"]]
    text = "Rebels captured Homs on Saturday after government forces withdrew."
    (row,) = code(coder, text, lang="en", published="2024-12-09")
    assert row.target_ids == ["syria-gov"]


def test_what_is_bombed_of_the_old_army_is_not_its_loyalists(coder: Coder) -> None:
    text = "Israeli warplanes bombed arms depots of the Assad regime near the town of Jableh on Thursday."
    assert all("assad-loyalists" not in row.target_ids for row in code(coder, text, lang="en", published=LATER))


def test_who_fights_for_the_government_of_today_is_no_loyalist_of_the_last(coder: Coder) -> None:
    text = "Militias loyal to the government attacked Druze fighters in Sweida on Thursday; Assad had fled in December."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=LATER)] == [["pro-gov-militia"]]


@pytest.mark.parametrize(
    ("lang", "text", "police"),
    [
        ("en", "Gunmen killed two members of the Internal Security Forces in Homs on Thursday.", ["syria-gov-2024"]),
        (
            "en",
            "Gunmen killed two members of the Internal Security Forces (Asayish) in Hasakah on Thursday.",
            ["asayish"],
        ),
        (
            "en",
            "Gunmen killed two members of the internal security forces of the SDF in Raqqa on Thursday.",
            ["asayish"],
        ),
        ("ar", "قتل مسلحون عنصرين من قوى الأمن الداخلي (الأسايش) في الحسكة الخميس.", ["asayish"]),
        ("ar", "قتل مسلحون عنصرين من قوى الأمن الداخلي في حماة الخميس.", ["syria-gov-2024"]),
    ],
)
def test_the_internal_security_is_the_governments_unless_it_is_told_as_that_of_the_kurds(
    coder: Coder, lang: str, text: str, police: list[str]
) -> None:
    assert [row.target_ids for row in code(coder, text, lang=lang, published=LATER)] == [police]


def test_the_internal_security_that_fights_the_kurdish_forces_is_none_of_theirs(coder: Coder) -> None:
    text = "The Internal Security Forces clashed with the SDF in the town of Deir Hafer on Thursday."
    (row,) = code(coder, text, lang="en", published=LATER)
    assert (row.actor_ids, row.target_ids) == (["syria-gov-2024"], ["sdf"])


def test_the_army_has_kept_its_old_name(coder: Coder) -> None:
    text = "استهدفت قسد بالقذائف نقطة للجيش العربي السوري في بلدة دير حافر الخميس."
    assert [row.target_ids for row in code(coder, text, published=LATER)] == [["syria-gov-2024"]]
    assert [row.target_ids for row in code(coder, text, published="2022-11-24")] == [["syria-gov"]]
