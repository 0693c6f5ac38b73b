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
