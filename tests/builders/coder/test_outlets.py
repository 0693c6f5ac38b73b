"""How Syrian outlets go on from one village to the next: further acts, similar ones, bodies and drowned, in texts
written for these tests.
"""

from datetime import date

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals


def test_the_outskirts_of_one_village_are_no_part_of_the_next(coder: Coder) -> None:
    text = "قصفت قوات النظام بلدة سرمين بالمدفعية.\n\nوقصفت قوات النظام أطراف قرية آفس."
    assert [row.location for row in code(coder, text)] == ["Sarmin", "Afs"]


def test_a_similar_act_has_the_hand_and_the_means_of_the_one_before(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية مدينة سرمين، وأضاف أن قصفا مماثلا تعرضت له قرية آفس."
    assert [(row.location, row.actor_ids, row.weapon_types) for row in code(coder, text)] == [
        ("Sarmin", ["syria-gov"], ["artillery"]),
        ("Afs", ["syria-gov"], ["artillery"]),
    ]


def test_a_further_act_at_the_town_on_another_day_is_another(coder: Coder) -> None:
    text = (
        "قُتل طفل اليوم بقصف لقوات النظام على بلدة النيرب في إدلب.\n\n"
        "وفي 3 من آذار الجاري، استهدفت قوات النظام محيط البلدة بأكثر من 20 قذيفة هاون."
    )
    assert {row.date_start for row in code(coder, text)} == {date(2018, 3, 16), date(2018, 3, 3)}


def test_a_fight_between_the_two_sides_is_theirs_who_fought_before(coder: Coder) -> None:
    text = (
        "اندلعت اشتباكات بين الجيش الوطني وقسد على محور قرية كفركلبين.\n\n"
        "وفي سياق متصل، دارت اشتباكات بين الجانبين على محور حزوان."
    )
    assert [(row.location, row.actor_ids, row.target_ids) for row in code(coder, text, published="2022-05-18")] == [
        ("Kafr Kalbein", ["sna"], ["sdf"]),
        ("Hazwan", ["sna"], ["sdf"]),
    ]
    assert refusals(coder, "دارت اشتباكات بين الجانبين على محور حزوان.") == {"incomplete"}


@pytest.mark.parametrize("fight", ["بين العشائر", "عشائرية", "بين عشيرتي البوخابور والبومعيش"])
def test_tribes_fight_one_another(coder: Coder, fight: str) -> None:
    (row,) = code(coder, f"اندلعت اشتباكات {fight} في بلدة الصور شمالي دير الزور، ما أسفر عن مقتل شخصين.")
    assert row.actor_ids == row.target_ids == ["communal-militia"]


def test_tribes_that_attack_others_do_not_fight_themselves(coder: Coder) -> None:
    (row,) = code(coder, "هاجم مسلحون عشائريون حاجزا لقسد في بلدة ذيبان، ما أدى إلى مقتل عنصرين.")
    assert (row.actor_ids, row.target_ids) == (["communal-militia"], ["sdf"])


def test_an_attack_in_which_fighters_fell_is_not_by_the_means_told_before(coder: Coder) -> None:
    text = (
        "قُتل عنصران من قوات النظام بانفجار لغم قرب مدينة السخنة.\n\n"
        "وفي دير الزور، قتل ثلاثة عناصر بهجوم لتنظيم الدولة قرب مدينة الميادين."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Remote explosive/landmine/IED", "Armed clash"]


def test_the_drowned_are_no_dead_of_a_shelling(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة النيرب شرقي إدلب.\n\nوانتشلت الفرق جثتي طفلين توفيا غرقا في بحيرة ميدانكي."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Nayrab", 0)]


def test_where_a_body_is_brought_nothing_happened(coder: Coder) -> None:
    text = "قُتل طفل بانفجار لغم غربي إدلب.\n\nونقلت الفرق جثمانه إلى الطبابة الشرعية في مدينة إدلب."
    assert [(row.geo_precision, row.fatalities) for row in code(coder, text)] == [(3, 1)]


@pytest.mark.parametrize(
    "later", ["وارتفع عدد قتلى القصف على قرية كنصفرة إلى ثلاثة.", "وارتفعت حصيلة القصف على قرية كنصفرة إلى ثلاثة قتلى."]
)
def test_a_toll_that_has_risen_overtakes_the_first(coder: Coder, later: str) -> None:
    text = f"قُتل طفل وأصيب أربعة مدنيين بقصف لقوات النظام على قرية كنصفرة.\n\n{later}"
    assert [row.fatalities for row in code(coder, text)] == [3]


def test_an_exact_figure_goes_before_a_number_of_people(coder: Coder) -> None:
    text = "قُتل وجرح عدد من المدنيين بقصف على بلدة آفس.\n\nوقتل شخصان وأصيب اثنان نتيجة قصف بلدة آفس."
    assert [(row.fatalities, row.injured) for row in code(coder, text)] == [(2, 2)]


@pytest.mark.parametrize("area", ["ريف بلدة عين عيسى", "الريف الشرقي لمدينة عين عيسى", "قرى في ريف مدينة عين عيسى"])
def test_the_countryside_of_a_town_is_around_it(coder: Coder, area: str) -> None:
    (row,) = code(coder, f"قصف الجيش التركي {area}.", published="2022-05-18")
    assert (row.location, row.geo_precision) == ("Ein Issa", 2)


def test_the_countryside_of_a_list_of_capitals_is_their_governorates(coder: Coder) -> None:
    rows = code(coder, "قصفت قوات النظام قرى ريف إدلب وحماة.")
    assert [(row.location, row.geo_precision) for row in rows] == [("Idleb", 3), ("Hama", 3)]


def test_an_area_without_a_known_name_lies_in_the_governorate_of_its_section(coder: Coder) -> None:
    text = "دير الزور::مقتل مدني بانفجار لغم أرضي في منطقة السعلول جنوب غربي المحافظة."
    assert [(row.admin1, row.geo_precision) for row in code(coder, text)] == [("Deir-ez-Zor", 3)]


def test_a_headline_names_the_village_of_the_countryside_in_the_text(coder: Coder) -> None:
    text = "قُتل مدنيان وأصيب ثلاثة بقصف مدفعي لقوات النظام على ريف إدلب الشرقي، اليوم الجمعة."
    (row,) = code(coder, text, title="مقتل مدنيين بقصف على بلدة سرمين")
    assert (row.location, row.geo_precision, row.fatalities) == ("Sarmin", 1, 2)
    for title in ("مقتل مدنيين بقصف على بلدة طفس", "مقتل مدنيين بقصف على إدلب"):
        assert [row.geo_precision for row in code(coder, text, title=title)] == [3]


def test_who_attacked_and_whom_may_be_told_apart(coder: Coder) -> None:
    text = (
        "هاجمت خلايا تنظيم داعش سجن الصناعة في مدينة الحسكة مساء أمس.\n\n"
        "وأسفرت الاشتباكات في سجن الصناعة عن مقتل 18 من مقاتلي قسد."
    )
    assert [(row.actor_ids, row.target_ids, row.fatalities) for row in code(coder, text, published="2022-01-21")] == [
        (["is"], ["sdf"], 18)
    ]


def test_a_first_count_is_better_than_the_word_of_the_headline(coder: Coder) -> None:
    text = (
        "استهدفت طائرات مسيرة ظهر اليوم الكلية الحربية في حمص. "
        "وقالت مصادر طبية إن الحصيلة الأولية بلغت 41 قتيلا ونحو 90 جريحا."
    )
    [row] = code(coder, text, title="قتلى وجرحى في هجوم على كلية عسكرية في حمص")
    assert (row.fatalities, row.injured) == (41, 90)


def test_a_part_of_those_first_counted_does_not_overtake_them(coder: Coder) -> None:
    text = "قتل مدنيون اليوم بقصف على سرمين. وبلغت الحصيلة الأولية 41 قتيلا. وقتل ستة أطفال."
    assert [row.fatalities for row in code(coder, text)] == [41]


def test_the_people_of_a_faith_are_no_militia(coder: Coder) -> None:
    text = "قتل 14 شخصا من أبناء الطائفة الدرزية، بينهم نساء وطفل، برصاص عناصر من تنظيم داعش في قرية الشبكي أمس."
    [row] = code(coder, text, title="مقتل 14 درزيا برصاص داعش")
    assert (row.actor_ids, row.target_ids) == (["is"], ["civilians"])
    assert (row.fatalities, row.fatalities_civilians) == (14, 14)


@pytest.mark.parametrize(
    ("text", "event", "arms"),
    [
        (
            "استهدفت طائرة مسيرة انتحارية لقوات النظام جرارا زراعيا في بلدة كفرنوران.",
            "Air/drone strike",
            ["suicide-drone"],
        ),
        (
            "قُتل طفل بانفجار قنبلة عنقودية من مخلفات قصف لقوات النظام في بلدة سرمين.",
            "Remote explosive/landmine/IED",
            ["unexploded-ordnance"],
        ),
        (
            "نفذت قسد، مدعومة بطائرات التحالف الدولي، عملية مداهمة استهدفت منزلا في بلدة ذيبان واعتقلت شخصا.",
            "Abduction/forced disappearance",
            ["unspecified"],
        ),
    ],
)
def test_the_sort_of_act_is_that_of_what_was_used(coder: Coder, text: str, event: str, arms: list[str]) -> None:
    assert [(row.sub_event_type, row.weapon_types) for row in code(coder, text)] == [(event, arms)]


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت غارات روسية أطراف بلدة البارة، وطالت الغارات منازل المدنيين في البلدة.",
        "قصفت قوات النظام البارة بريف إدلب.\n\nوشنت الطائرات الروسية غارات على محيط البلدة.",
        "انفجرت عبوة ناسفة في حرش بلدة البارة.",
    ],
)
def test_who_tells_of_the_edge_of_a_town_places_it_there(coder: Coder, text: str) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)][-1] == ("Bara", 2)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "استهدفت قوات النظام بالمدفعية جبل الأربعين وقرية كفرلاتا في ريف إدلب.",
            [("Jabal al-Arbaeen", 2), ("Kafrlata", 1)],
        ),
        ("قصفت قوات النظام الطريق الواصل بين باب الهوى وسرمدا.", [("Bab al-Hawa crossing", 3)]),
        ("دير الزور: قُتل شخص برصاص مجهولين في مدينة الحسكة.", [("Al-Hasakeh", 1)]),
        ("قُتل المزارع خالد العلي برصاص مجهولين في مدينة نوى.", [("Nawa", 1)]),
        ('قصفت طائرات روسية مخيم "الأمل" للنازحين في بلدة سرمدا.', [("Sarmada", 1)]),
    ],
)
def test_each_place_is_what_its_words_say(coder: Coder, text: str, places: list[tuple[str, int]]) -> None:
    assert [(row.location, row.geo_precision) for row in code(coder, text)] == places


def test_the_name_of_a_month_is_no_village(coder: Coder) -> None:
    (row,) = code(coder, "قصفت قوات النظام في 16 تشرين الأول بلدة البارة.", published="2021-10-20")
    assert (row.location, row.date_start) == ("Bara", date(2021, 10, 16))


def test_what_a_reporter_said_happened_in_a_place_is_no_seat_of_his(coder: Coder) -> None:
    (row,) = code(coder, "وأضاف المراسل أن محيط بلدة سرمين تعرض لغارات روسية.")
    assert (row.location, row.geo_precision) == ("Sarmin", 2)


def test_a_toll_before_that_of_the_wounded_has_the_place_behind_both(coder: Coder) -> None:
    text = "ارتكبت قوات النظام مجزرة راح ضحيتها أربعة مدنيين، كما أصيب ثلاثة آخرون في بلدة سرمين."
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Sarmin", 4, 3)]


def test_whom_an_act_of_some_days_ago_killed_is_none_of_its_answer(coder: Coder) -> None:
    text = "قصفت إيران مدينة البوكمال فجر الجمعة ردا على تفجير في الأحواز أسفر عن مقتل 20 شخصا قبل أيام."
    assert [row.fatalities for row in code(coder, text)] == [0]
