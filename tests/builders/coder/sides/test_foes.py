"""Who fights whom, and on whose side those stand who are told of together."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, code


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        (
            "Thirty soldiers and 40 rebel fighters were killed in battles in Khan Tuman.",
            "syria-gov",
            "rebels",
        ),
        ("Islamic State militants and YPG fighters were killed in clashes in the town of Shaddada.", "is", "ypg"),
        ("قتل عشرة من قوات النظام وسبعة من مقاتلي تنظيم الدولة في معارك في مدينة السخنة.", "syria-gov", "is"),
    ],
)
def test_enemies_that_are_told_alike_stand_against_each_other(
    coder: Coder, text: str, actors: str, targets: str
) -> None:
    (row,) = code(coder, text, lang="en" if text.isascii() else "ar")
    assert (row.actor_ids, row.target_ids) == ([actors], [targets])


def test_allies_that_are_told_alike_stay_together(coder: Coder) -> None:
    (row,) = code(coder, "Turkish troops and rebels attacked the town of Al-Bab.", lang="en")
    assert (row.actor_ids, row.target_ids) == (["turkey", "sna"], [])


@pytest.mark.parametrize(
    ("text", "actors", "killed"),
    [
        (
            "A coalition raid on the city of Manbij on Friday where the SDF is battling Islamic State killed two.",
            ["coalition"],
            2,
        ),
        (
            (
                "Russian jets hit the town of Atarib on Friday, where five civilians died in an area that has seen "
                "fighting between rebels and the army."
            ),
            ["russia"],
            5,
        ),
    ],
)
def test_who_fights_at_a_place_that_is_bombed_is_not_bombed(
    coder: Coder, text: str, actors: list[str], killed: int
) -> None:
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == ("Air/drone strike", actors, ["civilians"])
    assert row.fatalities == killed


def test_in_whose_support_planes_fly_is_not_whom_they_hit(coder: Coder) -> None:
    text = "Russian jets flying in support of the Assad regime bombed the town of Saraqib on Friday."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids) == (["russia"], ["civilians"])


@pytest.mark.parametrize("fight", ["بين العشائر", "عشائرية", "بين عشيرتي البوخابور والبومعيش"])
def test_tribes_fight_one_another(coder: Coder, fight: str) -> None:
    (row,) = code(coder, f"اندلعت اشتباكات {fight} في بلدة الصور شمالي دير الزور، ما أسفر عن مقتل شخصين.")
    assert row.actor_ids == row.target_ids == ["communal-militia"]


def test_tribes_that_attack_others_do_not_fight_themselves(coder: Coder) -> None:
    (row,) = code(coder, "هاجم مسلحون عشائريون حاجزا لقسد في بلدة ذيبان، ما أدى إلى مقتل عنصرين.")
    assert (row.actor_ids, row.target_ids) == (["communal-militia"], ["sdf"])


def test_who_attacked_and_whom_may_be_told_apart(coder: Coder) -> None:
    text = (
        "هاجمت خلايا تنظيم داعش سجن الصناعة في مدينة الحسكة مساء أمس.\n\n"
        "وأسفرت الاشتباكات في سجن الصناعة عن مقتل 18 من مقاتلي قسد."
    )
    assert [(row.actor_ids, row.target_ids, row.fatalities) for row in code(coder, text, published="2022-01-21")] == [
        (["is"], ["sdf"], 18)
    ]


def test_those_across_the_front_line_are_a_side(coder: Coder) -> None:
    (row,) = code(coder, "اندلعت اشتباكات في بلدة تل تمر على خطوط التماس مع قسد.")
    assert "sdf" in row.actor_ids + row.target_ids


def test_a_fight_between_two_parties_each_behind_its_own_word(coder: Coder) -> None:
    text = "دارت اشتباكات أمس بين قوات النظام ومسلحين موالين لها من طرف، وداعش من طرف آخر، في مدينة تدمر."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.target_ids) == (["syria-gov", "pro-gov-militia"], ["is"])


def test_named_rebel_groups_fight_each_other(coder: Coder) -> None:
    text = "Clashes between the rebel group Jaysh al-Islam and the rebel group Faylaq al-Rahman killed 40 in Douma."
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids) == (["jaysh-al-islam"], ["faylaq-al-rahman"])


def test_states_do_not_answer_where_they_were_attacked(coder: Coder) -> None:
    text = (
        "أودى الهجوم الكيماوي على مدينة دوما السبت الماضي بحياة أربعين شخصا. "
        "وردا على الهجوم شنت الولايات المتحدة وفرنسا غارات على منشآت سورية."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Chemical weapon"]


def test_the_gunmen_who_fell_are_those_of_the_fight(coder: Coder) -> None:
    text = (
        "اندلعت الخميس اشتباكات بين قوات النظام وجيش الإسلام في مدينة دوما.\n"
        "وقال مصدر عسكري إن عشرة من المسلحين قتلوا في الاشتباكات."
    )
    [row] = code(coder, text)
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["syria-gov"], ["jaysh-al-islam"], 10)
