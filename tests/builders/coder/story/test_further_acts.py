"""A further act has the side, the means or the foe of the one told before, unless it has its own."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2015, IN_2016, SHELLING, acts_and_sides, code

STRIKES = "شنت طائرات روسية غارات جوية على محيط سرمين اليوم.\n\n"


def test_what_goes_on_is_done_by_the_side_told_before_unless_it_only_flies(coder: Coder) -> None:
    rows = code(coder, "اعتقلت قسد شبانا في مدينة الرقة، كما اعتقلت مدنيا بعدما داهمت منزله في مدينة الطبقة.")
    assert [(row.location, row.actor_ids) for row in rows] == [("Ar-Raqqa", ["sdf"]), ("Al-Thawrah", ["sdf"])]
    rows = code(coder, "شن الطيران الروسي غارات على بلدة البارة، في حين تعرضت بلدة الفطيرة لقصف بقذائف الهاون.")
    assert [row.actor_ids for row in rows] == [["russia"], []]


def test_what_was_fired_before_is_not_of_who_answers(coder: Coder) -> None:
    text = "Government warplanes bombed the town of Douma on Friday after rockets were fired at Damascus."
    assert [row.location for row in code(coder, text, lang="en")] == ["Duma"]


def test_what_goes_on_in_the_sentence_goes_on_at_its_place(coder: Coder) -> None:
    text = (
        "Shelling killed four people in Azaz on Friday. "
        "Rebels fought the army in Zabadani on Friday while warplanes bombed rebel positions with barrel bombs."
    )
    assert [row.location for row in code(coder, text, lang="en", published=IN_2016)] == ["Azaz", "Az-Zabdani"]


def test_a_similar_act_has_the_hand_and_the_means_of_the_one_before(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية مدينة سرمين، وأضاف أن قصفا مماثلا تعرضت له قرية آفس."
    assert [(row.location, row.actor_ids, row.weapon_types) for row in code(coder, text)] == [
        ("Sarmin", ["syria-gov"], ["artillery"]),
        ("Afs", ["syria-gov"], ["artillery"]),
    ]


def test_a_fight_between_the_two_sides_is_theirs_who_fought_before(coder: Coder) -> None:
    text = (
        "اندلعت اشتباكات بين الجيش الوطني وقسد على محور قرية كفركلبين.\n\n"
        "وفي سياق متصل، دارت اشتباكات بين الجانبين على محور حزوان."
    )
    assert [(row.location, row.actor_ids, row.target_ids) for row in code(coder, text, published="2022-05-18")] == [
        ("Kafr Kalbein", ["sna"], ["sdf"]),
        ("Hazwan", ["sna"], ["sdf"]),
    ]
    assert [row.actor_ids for row in code(coder, "دارت اشتباكات بين الجانبين على محور حزوان.")] == [[]]


def test_an_attack_in_which_fighters_fell_is_not_by_the_means_told_before(coder: Coder) -> None:
    text = (
        "قُتل عنصران من قوات النظام بانفجار لغم قرب مدينة السخنة.\n\n"
        "وفي دير الزور، قتل ثلاثة عناصر بهجوم لتنظيم الدولة قرب مدينة الميادين."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Remote explosive/landmine/IED", "Armed clash"]


@pytest.mark.parametrize("again", ["القصف", "الاستهداف", "الغارات"])
def test_what_the_strikes_cost_names_the_village_that_they_hit(coder: Coder, again: str) -> None:
    (row,) = code(coder, f"{STRIKES}وقال الدفاع المدني إن {again} أدى إلى إصابة مدني في مزارع بلدة النيرب.")
    assert (row.location, row.actor_ids, row.weapon_types, row.injured) == ("Nayrab", ["russia"], ["air-bomb"], 1)


def test_the_shelling_of_others_is_not_the_strikes_told_before(coder: Coder) -> None:
    text = f"{STRIKES}وأدى القصف المدفعي لقوات النظام إلى إصابة مدني في بلدة النيرب."
    assert [(row.location, row.actor_ids) for row in code(coder, text)] == [
        ("Sarmin", ["russia"]),
        ("Nayrab", ["syria-gov"]),
    ]


def test_the_strikes_that_also_hit_the_edges_of_others_are_further_ones(coder: Coder) -> None:
    text = (
        "شنت الطائرات الروسية غارات على بلدة النيرب.\n\n"
        "كما استهدفت الغارات أطراف قرية آفس شرقي إدلب ومحيط مدينة إدلب من الجهة الغربية."
    )
    assert {row.location for row in code(coder, text)} == {"Nayrab", "Afs", "Idleb"}


def test_another_matter_is_not_of_who_struck_before(coder: Coder) -> None:
    before = "قصفت طائرات التحالف مواقع تنظيم داعش في مدينة منبج أمس.\n"
    rows = code(coder, before + "من جهة أخرى نفذ الطيران الحربي غارة على بلدة كفرنبل.", published=IN_2015)
    assert [row.actor_ids for row in rows] == [["coalition"], ["syria-gov"]]
    rows = code(coder, before + "كما نفذ الطيران غارة على مدينة الباب.", published=IN_2015)
    assert [row.actor_ids for row in rows] == [["coalition"], ["coalition"]]


def test_the_coalition_strikes_the_foe_that_an_article_names(coder: Coder) -> None:
    lead = "شن التحالف غارات على تنظيم داعش في مدينة منبج أمس.\n"
    for then in (
        "كما نفذ التحالف غارتين قرب عين العرب دمرتا وحدة تكتيكية ومبنى.",
        "كما استهدفت طائرات التحالف معسكرا قرب مدينة الطبقة.",
    ):
        rows = code(coder, lead + then, published=IN_2015)
        assert [row.target_ids for row in rows] == [["is"], ["is"]]
    for then in (
        "كما أصابت غارة للتحالف مدرسة في مدينة الطبقة.",
        "كما قتل أربعة مدنيين في غارة للتحالف على مدينة الطبقة.",
    ):
        rows = code(coder, lead + then, published=IN_2015)
        assert rows[-1].target_ids == ["civilians"]


def test_an_attack_of_another_side_is_of_its_own_kind(coder: Coder) -> None:
    text = "يواصل النظام قصف الغوطة الشرقية، وتصعد تركيا هجومها على منطقة عفرين لطرد الأكراد منها."
    assert [(row.sub_event_type, row.actor_ids) for row in code(coder, text)] == [
        (SHELLING, ["syria-gov"]),
        ("Armed clash", ["turkey"]),
    ]


def test_strikes_are_those_of_the_planes_that_struck_in_the_country(coder: Coder) -> None:
    planes = "أغارت مقاتلات إسرائيلية على مواقع إيرانية في سوريا."
    (row,) = code(coder, f"{planes} واستهدفت الضربات موقعا لحزب الله في بلدة الكسوة.")
    assert (row.sub_event_type, row.actor_ids) == ("Air/drone strike", ["israel"])
    (row,) = code(coder, f"{planes} واستهدفت ضربات صاروخية تركية مواقع قسد في بلدة عين عيسى.")
    assert row.sub_event_type == "Shelling/artillery/missile attack"


def test_what_the_shelling_reached_was_shelled_by_those_who_shelled(coder: Coder) -> None:
    text = (
        "استهدفت قسد بلدة الغزاوية. وردت مدفعية الجيش التركي والجيش الوطني باستهداف مواقع قسد بريف حلب الشمالي."
        " وطال القصف مواقع قسد في تل رفعت."
    )
    assert acts_and_sides(coder, text)[-1] == (SHELLING, "Tall Refaat", ["turkey", "sna"], ["sdf"])


@pytest.mark.parametrize(
    ("taken", "places"),
    [("واعتقلت ثلاثة شبان من", ["Thiban", "Shiheil"]), ("واعتقلت الشرطة شابا من", ["Thiban"])],
)
def test_who_took_others_too_is_told_before(coder: Coder, taken: str, places: list[str]) -> None:
    rows = code(coder, f"داهمت دورية لقسد بلدة ذيبان. {taken} بلدة الشحيل.")
    assert [row.location for row in rows] == places


def test_what_raids_of_others_reached_was_not_shelled_by_them(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة سرمين. وطال القصف الجوي الروسي بلدة النيرب."
    assert acts_and_sides(coder, text)[-1] == (AIR_STRIKE, "Nayrab", ["russia"], ["civilians"])


def test_what_the_enemy_lost_in_the_passive_was_lost_to_whom_the_paragraph_lets_fight_him(coder: Coder) -> None:
    text = (
        "An army unit clashed with Islamic State terrorists in Sukhna. "
        "Two vehicles of Islamic State terrorists were destroyed in Qaryatayn."
    )
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.actor_ids) for row in rows] == [
        ("Sokhneh", ["syria-gov"]),
        ("Qaryatein", ["syria-gov"]),
    ]
    other = text.replace("of Islamic State terrorists were", "of Nusra Front were")
    assert [row.actor_ids for row in code(coder, other, lang="en", published=IN_2016)] == [["syria-gov"], []]


def test_also_behind_a_noun_opens_no_other_act(coder: Coder) -> None:
    [row] = code(coder, "Mortar fire also hit the Qassaa district of Damascus on Friday.", lang="en")
    assert (row.sub_event_type, row.weapon_types) == (SHELLING, ["mortar"])


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "سيطرت هيئة تحرير الشام على مدينة سراقب اليوم، وسيطرت على بلدة حيش.",
            [("Saraqab", ["hts"]), ("Heish", ["hts"])],
        ),
        (
            "سيطر تنظيم داعش على بلدة صوران بريف حماة اليوم، وسيطر على بلدة مورك.",
            [("Suran", ["is"]), ("Murak", ["is"])],
        ),
        (
            "سيطرت هيئة تحرير الشام على مدينة سراقب اليوم، وسيطرت على بلدة حيش قوات النظام.",
            [("Saraqab", ["hts"]), ("Heish", ["syria-gov"])],
        ),
    ],
)
def test_what_more_was_taken_was_taken_by_the_subject_told_before(
    coder: Coder, text: str, rows: list[tuple[str, list[str]]]
) -> None:
    assert [(row.location, row.actor_ids) for row in code(coder, text)] == rows


def test_what_burnt_was_not_taken(coder: Coder) -> None:
    text = "قصفت قوات النظام بلدة مورك اليوم. وسيطر على بلدة حيش حريق كبير."
    assert [row.location for row in code(coder, text)] == ["Murak"]


@pytest.mark.parametrize(
    ("lang", "text", "dead"),
    [
        ("en", "The SDF entered Raqqa on Tuesday. Coalition strikes killed 12 civilians in the city.", 12),
        (
            "en",
            "Islamic State seized Palmyra on Tuesday. Russian strikes killed nine militants there.",
            9,
        ),
        ("ar", "دخلت قوات سوريا الديمقراطية الرقة الثلاثاء. وقتل 12 مدنيا في ضربات للتحالف على المدينة.", 12),
    ],
)
def test_strikes_with_their_dead_where_a_town_was_taken_are_a_further_act(
    coder: Coder, lang: str, text: str, dead: int
) -> None:
    rows = code(coder, text, lang=lang, published=IN_2016)
    assert [(row.sub_event_type == AIR_STRIKE, row.fatalities) for row in rows] == [(False, 0), (True, dead)]


def test_the_strikes_of_which_one_has_read_are_not(coder: Coder) -> None:
    text = "Russian jets bombed Raqqa on Tuesday. Russian strikes killed 12 civilians in the city."
    assert len(code(coder, text, lang="en", published=IN_2016)) == 1
