"""What a sentence tells of another country is parted from what it tells of Syria: neither takes the other's dead."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, locations

IRAN_ANSWERS = (
    "Iran fired ballistic missiles at Islamic State positions in Mayadin on Sunday in response to an attack in"
)


@pytest.mark.parametrize(
    ("lang", "text", "place", "killed"),
    [
        ("ar", "قتل 45 شخصا بتفجير في كركوك، فيما قتل اثنان بقصف في مدينة جاسم.", "Jasim", 2),
        (
            "ar",
            "قتل 25 فلسطينيا بقصف إسرائيلي على قطاع غزة، وفي سوريا قتل رجل بغارة إسرائيلية قرب بيت جن.",
            "Bait Jan",
            1,
        ),
        ("ar", "انفجرت سيارة مفخخة في حي الكرادة ببغداد فقتلت 16، وفي عامودا انفجرت عبوة وقتلت امرأتين.", "Amuda", 2),
        ("ar", "قتل ثمانية جنود باشتباكات في عرسال، وقصف الطيران السوري بلدة رنكوس.", "Rankus", 0),
        (
            "ar",
            "قصف الحرس الثوري الإيراني مواقع داعش في الميادين ردا على هجوم في طهران أودى بحياة 14 شخصا.",
            "Al Mayadin",
            0,
        ),
        ("en", IRAN_ANSWERS + " Tehran that killed 14 people.", "Al Mayadin", 0),
        (
            "en",
            "In Iraq, 19 people died in bombings in Baghdad; in Syria, mortar shells killed one in Jaramana.",
            "Jaramana",
            1,
        ),
        ("en", "A blast in Mosul killed 33 people, while shelling in Nawa killed two.", "Nawa", 2),
    ],
)
def test_who_fell_abroad_did_not_fall_in_syria(coder: Coder, lang: str, text: str, place: str, killed: int) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, lang=lang)] == [(place, killed)]


def test_whose_shells_answer_those_that_hit_abroad_has_the_act_in_syria(coder: Coder) -> None:
    text = (
        "Rockets hit the Turkish border town of Kilis, killing one person, and Turkish artillery shelled {} near Marea."
    )
    text = text.format("Islamic State positions")
    [row] = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["turkey"], ["is"], 0)


def test_a_place_abroad_from_which_it_is_told_parts_nothing(coder: Coder) -> None:
    text = "An activist told reporters in Beirut that shelling in Tafas killed two people and wounded four."
    assert [(row.fatalities, row.injured) for row in code(coder, text, lang="en")] == [(2, 4)]


def test_who_took_off_or_fires_from_abroad_still_strikes_in_syria(coder: Coder) -> None:
    text = "Turkish artillery in Kilis shelled YPG positions near Tal Rifaat, killing three fighters."
    assert [row.fatalities for row in code(coder, text, lang="en")] == [3]


def test_the_banners_of_a_crowd_abroad_make_no_protest_in_syria(coder: Coder) -> None:
    text = "تظاهر العشرات في {}، ورفعوا لافتات نددت بالحرب في جاسم."
    assert code(coder, text.format("باريس")) == []
    assert locations(coder, text.format("نوى")) == ["Nawa"]


@pytest.mark.parametrize(
    ("lang", "text", "place", "killed"),
    [
        ("ar", "قتل 31 شخصا بغارات للتحالف العربي على صنعاء، وقتل خمسة بغارات للنظام على دوما.", "Duma", 5),
        ("ar", "قتل أربعة بقصف على كلس، وقصفت المدفعية التركية بلدة دابق.", "Dabeq", 0),
        ("ar", "قتل ثمانية بغارات تركية على جبال قنديل شمالي العراق، وقصفت المدفعية التركية بلدة دابق.", "Dabeq", 0),
        ("ar", "قتل ثلاثة مدنيين بغارة على بلدة مرجعيون جنوبي لبنان، فيما قصفت طائرات إسرائيلية بلدة حضر.", "Hadar", 0),
        (
            "en",
            "Russian forces shelled Kharkiv, killing nine people, and Russian jets bombed Marea, killing one.",
            "Mare'",
            1,
        ),
        (
            "en",
            "In Gaza, Israeli raids killed 21 people, and in Syria an Israeli drone killed a man near Hadar.",
            "Hadar",
            1,
        ),
        ("en", "US jets hit Mayadin on Friday, killing 16 people in Iraq and 18 in Syria.", "Al Mayadin", 18),
        ("en", "Shelling killed three people in Marea and wounded a boy in the Turkish town of Kilis.", "Mare'", 3),
    ],
)
def test_what_is_hit_abroad_is_parted_too(coder: Coder, lang: str, text: str, place: str, killed: int) -> None:
    [row] = code(coder, text, lang=lang)
    assert (row.location, row.fatalities, row.injured) == (place, killed, 0)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A soldier wounded by shelling in Marea died in a hospital in Turkey on Thursday."),
        ("en", "Shelling killed a woman in Marea on Thursday, relatives in Turkey said."),
        ("ar", "قصفت قوات النظام بلدة مارع ردا على تركيا وقتلت امرأة."),
        ("ar", "قتلت امرأة بقصف على بلدة مارع القريبة من الحدود مع تركيا."),
    ],
)
def test_another_country_may_be_named_of_who_fell_in_syria(coder: Coder, lang: str, text: str) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, lang=lang)] == [("Mare'", 1)]


def test_a_namesake_is_abroad_where_its_country_stands_behind_it(coder: Coder) -> None:
    text = "Islamic State fighters attacked border guards in Rabia{} on Thursday, killing four."
    assert locations(coder, text.format(" in Iraq"), lang="en") == []
    assert locations(coder, text.format(" in Syria"), lang="en") == ["Rabee'a"]
