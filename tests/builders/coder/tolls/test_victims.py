"""Who the killed and wounded were, and which of them are described: civilians, fighters, their families."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, IN_2018, code


def test_who_tells_a_toll_is_no_victim(coder: Coder) -> None:
    text = "A car bomb rocked the town of Azaz on Friday injuring 14 people according to a reporter."
    (row,) = code(coder, text, lang="en")
    assert row.target_ids == ["civilians"]


def test_a_part_of_the_dead_that_is_described_later_leaves_the_others_as_they_are(coder: Coder) -> None:
    text = "Air strikes on Raqqa killed 30 people on Friday. {}"
    for part, civilians in (
        ("Twenty of those killed were civilians.", 20),
        ("Among the dead were 12 fighters.", 18),
        ("Four of the dead were children.", 30),
    ):
        rows = code(coder, text.format(part), lang="en", published=IN_2016)
        assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(30, civilians)]


def test_a_part_of_the_dead_at_the_end_of_a_text_is_read(coder: Coder) -> None:
    text = "Air strikes killed 47 people in Mayadin on Saturday. A monitor named 31 civilians among those killed."
    assert [row.fatalities for row in code(coder, text, lang="en", published=IN_2018)] == [47]


def test_the_families_of_fighters_are_civilians(coder: Coder) -> None:
    (row,) = code(coder, "قُتلت امرأة من عائلات تنظيم داعش في مخيم الهول برصاص مجهولين.", published="2022-11-24")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 1)


@pytest.mark.parametrize(
    ("text", "killed", "targets"),
    [
        ("اغتال مسلحان مجهولان شابا في بلدة اليادودة.", 1, ["civilians"]),
        ("اغتال مسلحون يستقلون دراجة نارية المدعو سالم الرفاعي في بلدة اليادودة.", 1, ["civilians"]),
        ("تبنى تنظيم داعش مقتل عنصرين من قسد في بلدة الشحيل.", 2, ["sdf"]),
        ("عثر الأهالي على جثتي شابين في بلدة اليادودة.", 2, ["civilians"]),
    ],
)
def test_murders_of_the_south_and_the_east(coder: Coder, text: str, killed: int, targets: list[str]) -> None:
    (row,) = code(coder, text, published="2022-06-16")
    assert (row.fatalities, row.target_ids) == (killed, targets)


def test_an_equal_toll_told_later_says_who_the_dead_were(coder: Coder) -> None:
    text = (
        "Islamic State gunmen killed at least 53 people in the town of Sukhna on Tuesday.\n"
        "Forty-six civilians and seven soldiers were killed in the attack, a doctor said."
    )
    rows = code(coder, text, lang="en", published="2018-03-15")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(53, 46)]


def test_who_fell_at_a_military_site_is_no_civilian_unless_told_so(coder: Coder) -> None:
    [row] = code(coder, "انفجرت عبوة ناسفة بآلية عسكرية في مدينة تل أبيض أمس ما أدى إلى مقتل شخصين.")
    assert (row.target_ids, row.fatalities, row.fatalities_civilians) == ([], 2, 0)
    [row] = code(coder, "انفجرت عبوة ناسفة بآلية عسكرية في مدينة تل أبيض أمس ما أدى إلى مقتل مدنيين اثنين.")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 2)
    [row] = code(coder, "قتل شخصان أمس بانفجار لغم قرب حاجز عسكري في مدينة تل أبيض.")
    assert (row.target_ids, row.fatalities_civilians) == (["civilians"], 2)


TOLL = "Air strikes on the town of Saraqib killed 40 people on Friday, a monitor said. "


@pytest.mark.parametrize(
    ("part", "civilians"),
    [
        ("Twelve boys and 11 fighters were among the dead.", 29),
        ("It said ten of those killed were thought to be civilians.", 10),
        ("Nine of the victims had been identified by medics as civilians.", 9),
        ("It said 31 civilians were named among those killed.", 31),
        ("At least six of the fatalities were rebel fighters.", 34),
        ("Most of the dead were fighters.", 19),
        ("Most of the victims were civilians.", 21),
        ("All of the dead were fighters.", 0),
        ("The dead included 12 women and five rebels.", 35),
        ("The victims included 11 fighters and two medics.", 29),
        ("Of the dead, 25 were civilians.", 25),
        ("The dead included 30 evacuees, with rebel fighters among the rest.", 30),
        ("Those killed were mostly fighters.", 19),
        ("Six civilians were among the dead and the rest of the dead were fighters.", 6),
        ("Five of the dead were buried as fighters fired in the air.", 40),
        ("Some of the dead were farmers.", 40),
        ("Three of the wounded were fighters.", 40),
        ("Two more fighters were among those who fled.", 40),
    ],
)
def test_who_some_of_the_dead_were(coder: Coder, part: str, civilians: int) -> None:
    rows = code(coder, TOLL + part, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(40, civilians)]


@pytest.mark.parametrize(
    ("part", "civilians"),
    [
        ("وقالت مصادر طبية إن من بين القتلى 14 مدنيا.", 14),
        ("ومن بين الضحايا خمسة مدنيين وستة جنود.", 5),
        ("وأوضح ناشط أن تسعة من بين القتلى الثلاثين هم من المدنيين.", 9),
        ("وأوضح ناشط أن سبعة أطفال وامرأتين بين القتلى.", 9),
        ("ومن بين القتلى ضابط.", 0),
        ("وقال مسعفون إن من بين الجرحى 14 مدنيا.", 0),
        ("وعاد مدنيون من بين النازحين.", 0),
    ],
)
def test_arabic_tells_who_some_of_the_dead_were(coder: Coder, part: str, civilians: int) -> None:
    rows = code(coder, "قتل 30 شخصا في هجوم لتنظيم داعش على مدينة السخنة يوم الأربعاء. " + part)
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(30, civilians)]


def test_a_part_may_be_told_with_the_count_of_the_whole(coder: Coder) -> None:
    text = "Five civilians and a nurse were among at least 20 people killed in air strikes on Saraqib on Friday."
    rows = code(coder, text + " The rest of the dead were fighters.", lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(20, 5)]


@pytest.mark.parametrize(
    ("part", "civilians"),
    [("more than half of them civilians", 21), ("half of them fighters", 20), ("most of them fighters", 19)],
)
def test_a_share_is_counted_of_the_whole(coder: Coder, part: str, civilians: int) -> None:
    text = f"Air strikes on the town of Saraqib on Friday killed 40 people, {part}, a monitor said."
    rows = code(coder, text, lang="en")
    assert [(row.fatalities, row.fatalities_civilians) for row in rows] == [(40, civilians)]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام بلدة سرمين ما أدى لإصابة سيدة، حيث عملت فرق الدفاع المدني على إسعافها.",
        "قصفت قوات النظام بلدة سرمين ما أدى إلى إصابة طفل أسعفته فرق الدفاع المدني.",
        "قصفت قوات النظام بلدة سرمين ما أدى إلى مقتل امرأة، وهرعت طواقم الدفاع المدني إلى المكان.",
        "وأفاد مراسل شبكة الضفاف بأن طفلا قُتل جراء قصف قوات النظام بلدة سرمين.",
    ],
)
def test_who_comes_to_the_victims_or_tells_of_them_is_none_of_them(coder: Coder, text: str) -> None:
    assert [row.target_ids for row in code(coder, text, published="2022-11-24")] == [["civilians"]]


def test_rescuers_who_fell_are_victims(coder: Coder) -> None:
    for who in ("طفل ومتطوع في الدفاع المدني", "ثلاثة من فرق الدفاع المدني"):
        text = f"قصفت قوات النظام بلدة سرمين ما أدى إلى إصابة {who}."
        assert [row.target_ids for row in code(coder, text, published="2022-11-24")] == [["aid-workers"]]
