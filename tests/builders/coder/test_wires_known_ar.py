"""Who did an act of which Arabic agencies speak as known, and what only belongs to another: answers, claims, cases,
what is told again and what is told of another time, in texts written for these tests.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code, refusals

STRIKE = "Air/drone strike"
SHELLING = "Shelling/artillery/missile attack"
GAS = "Chemical weapon"


def told(coder: Coder, text: str) -> list[tuple[str, str, list[str]]]:
    """Event, place and actors of each row."""
    return [(row.sub_event_type, row.location, row.actor_ids) for row in code(coder, text)]


@pytest.mark.parametrize(
    "text",
    [
        "يأتي ذلك في إطار رد باريس على هجوم كيميائي وقع في مدينة سراقب السبت.",
        "قالت باريس إنها تملك دليلا على أن الرئيس السوري شن هجوما كيميائيا في مدينة سراقب السبت الماضي.",
        "ونشر مسعفون صورا قالوا إنها لضحايا الهجوم الكيميائي المفترض في مدينة سراقب السبت.",
    ],
)
def test_who_answers_or_knows_of_an_act_did_not_do_it(coder: Coder, text: str) -> None:
    assert told(coder, text) == [(GAS, "Saraqab", [])]


def test_a_side_that_tells_of_its_own_act_did_it(coder: Coder) -> None:
    text = "قال الجيش التركي إنه قصف مواقع لقسد في مدينة تل رفعت."
    assert told(coder, text) == [(SHELLING, "Tall Refaat", ["turkey"])]


@pytest.mark.parametrize(
    ("fallen", "actor"),
    [("سبعة مسلحين", ["israel"]), ("جنديين إسرائيليين", []), ("ثلاثة مدنيين", [])],
)
def test_a_state_that_tells_of_foes_it_struck_struck_them(coder: Coder, fallen: str, actor: list[str]) -> None:
    text = f"أعلنت إسرائيل مقتل {fallen} في ضربة جوية على بلدة خان أرنبة."
    assert told(coder, text) == [(STRIKE, "Khan Arnaba", actor)]


def test_the_army_of_which_a_neighbour_tells_is_its_own(coder: Coder) -> None:
    assert told(coder, "قالت إسرائيل إن الجيش قصف مواقع في بلدة خان أرنبة.") == [(SHELLING, "Khan Arnaba", ["israel"])]
    assert told(coder, "قالت موسكو إن الجيش قصف مواقع في بلدة مورك.") == [(SHELLING, "Murak", ["syria-gov"])]


def test_a_claim_names_the_gunmen(coder: Coder) -> None:
    text = "هاجم مسلحون مجهولون متاجر في بلدة نوى وقتلوا ثلاثة مدنيين. {}"
    claimed = text.format("وأعلن تنظيم الدولة الإسلامية المسؤولية عنها.")
    assert [row.actor_ids for row in code(coder, claimed)] == [["is"]]
    blamed = text.format("واتهم ناشطون قوات النظام بالهجوم.")
    assert [row.actor_ids for row in code(coder, blamed)] == [["unidentified-armed-group"]]


@pytest.mark.parametrize(
    "text",
    [
        "ردا على قصف النظام بلدة نوى، استهدفت الفصائل بقذائف الهاون مدينة البعث.",
        "وردا على مجزرة سوق نوى قصفت الفصائل بقذائف الهاون مدينة البعث.",
        "وفي رد على قصف قوات النظام بلدة نوى بالبراميل أعلنت كتائب الجيش الحر استهداف مقرات النظام في مدينة البعث.",
    ],
)
def test_how_an_act_was_answered_is_an_act_of_its_own(coder: Coder, text: str) -> None:
    assert told(coder, text) == [(SHELLING, "Baath", ["rebels"])]


def test_what_hit_a_town_is_no_answer(coder: Coder) -> None:
    text = "ردا على غارة استهدفت بلدة نوى، أغلق الأهالي المتاجر."
    assert code(coder, text) == []


@pytest.mark.parametrize(
    ("known", "event"),
    [("اهتمت الصحف بالهجوم الكيميائي على مدينة سراقب.", GAS), ("اهتمت الصحف بزيارة الوزير.", "Attack")],
)
def test_the_attack_is_the_gas_attack_of_which_all_speak(coder: Coder, known: str, event: str) -> None:
    text = f"{known}\nوكتبت صحيفة أن هجوم يوم السبت الماضي على مدينة سراقب أدى إلى مقتل عشرين شخصا."
    assert [row.sub_event_type for row in code(coder, text)] == [event]


def test_a_case_is_told_by_when_and_where_it_took_place(coder: Coder) -> None:
    text = "وتعمل دمشق على إخفاء الحقائق بشأن الهجوم الكيماوي الذي وقع في مدينة سراقب {}."
    assert [row.date_start.day for row in code(coder, text.format("في السابع من الشهر الحالي"))] == [7]
    assert code(coder, text.format("")) == []


def test_a_known_attack_is_of_the_day_on_which_it_took_place(coder: Coder) -> None:
    text = "وقالت منظمة إن الهجوم الذي يعتقد أنه كان بغاز الكلور ووقع مساء السبت، أسفر عن مقتل 12 شخصا في سراقب."
    assert [(row.sub_event_type, row.date_start.day) for row in code(coder, text)] == [(GAS, 10)]


def test_a_condemned_attack_with_its_cost_is_told(coder: Coder) -> None:
    text = "دانت أنقرة الهجوم الذي استهدف بلدة نوى{}."
    assert len(code(coder, text.format(" وأسفر عن مقتل أربعين شخصا"))) == 1
    assert refusals(coder, text.format("")) == {"statement"}


def test_a_condemnation_is_not_of_the_day_of_who_speaks(coder: Coder) -> None:
    text = "قالت المستشارة، الأربعاء، إن سقوط ضحايا في درعا مرفوض، كما دانت أيضا قصف الغوطة الشرقية."
    assert code(coder, text) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("وكانت غارات مكثفة على مدينة إدلب قد تسببت مؤخرا في مقتل عشرات المدنيين.", "background"),
        ("قال المتحدث حينها إن الفصائل أطلقت عشرين صاروخا على بلدة مورك.", "background"),
        ("نقل آلاف المسلحين إلى إدلب من مناطق أخرى استعادتها القوات الحكومية.", "mention"),
        ("وضعت الفصائل أمام خيار الانسحاب من بلدة نوى.", "hypothetical"),
    ],
)
def test_what_was_before_or_may_be_is_no_news(coder: Coder, words: str, reason: str) -> None:
    assert code(coder, words) == []
    assert reason in refusals(coder, words)


def test_of_that_time_is_of_the_day_told(coder: Coder) -> None:
    text = "قصفت الطائرات بلدة مورك الأربعاء. وقصفت المدفعية حينها بلدة كفرزيتا."
    assert [row.date_start.day for row in code(coder, text)] == [14, 14]


def test_a_strike_is_no_blast_for_its_noise(coder: Coder) -> None:
    text = "استهدفت غارات إسرائيلية مواقع في بلدة الكسوة، في وقت تردد دوي تفجيرات في البلدة."
    assert [row.sub_event_type for row in code(coder, text)] == [STRIKE]


def test_the_airport_near_a_town_is_the_one_told_before(coder: Coder) -> None:
    text = "هزت انفجارات مطار الضمير العسكري. وقعت الانفجارات في مستودعات للجيش في المطار قرب مدينة الضمير."
    assert [row.location for row in code(coder, text)] == ["Dumayr Airbase"]


def test_one_toll_in_a_city_and_in_its_quarter_is_one_act_of_rebels(coder: Coder) -> None:
    text = (
        "قتل ستة أطفال بقذيفة أطلقها مقاتلو المعارضة على أحد أحياء مدينة حلب. وقال المرصد إن 6 أطفال قتلوا بسقوط قذيفة "
        "أطلقتها فصائل إسلامية على حي السليمانية الخاضع لسيطرة قوات النظام بمدينة حلب."
    )
    [row] = code(coder, text)
    assert (row.location, row.actor_ids, row.fatalities) == ("Suleimaniyeh", ["islamist-rebels"], 6)


def test_a_case_of_kidnapping_is_told_again(coder: Coder) -> None:
    text = "خطف مسلحون قائدا أثناء عودته من مدينة اعزاز. وذكر المرصد أن عملية الخطف تمت عند مفرق سجو."
    assert len(code(coder, text)) == 1
    assert len(code(coder, "خطف مسلحون طبيبا في بلدة نوى. وفي بلدة طفس خطف مسلحون تاجرا.")) == 2


def test_deaths_of_many_governorates_on_no_day_are_a_register(coder: Coder) -> None:
    text = "اعتقل النظام المئات. وثق السجل وفاة {} مختفيا منهم 91 في ريف دمشق و32 في حماة و17 في اللاذقية و6 في حمص."
    assert not any(row.fatalities for row in code(coder, text.format(146)))


def test_an_act_in_a_foreign_town_is_told_past_its_day(coder: Coder) -> None:
    text = "فجر انتحاري نفسه ظهر الاثنين في حديقة المركز الثقافي في {} وسط حشد أراد الوصول إلى مدينة كوباني."
    assert code(coder, text.format("سوروتش")) == []


@pytest.mark.parametrize(
    "words", ["وتعد هذه الغارة الثانية على الفرن خلال هذا الأسبوع", "وهذه ثالث غارة على المشفى خلال أسبوع"]
)
def test_within_what_time_it_is_the_second_is_not_its_day(coder: Coder, words: str) -> None:
    [row] = code(coder, f"استهدفت غارة جوية مشفى في مدينة سراقب، {words}.")
    assert row.date_start.day == row.date_end.day == 16


def test_weapons_that_were_cleared_are_no_means(coder: Coder) -> None:
    [row] = code(coder, "قتل 3 جنود أتراك في انفجار عبوة ناسفة خلال عملية نزع قنابل في مدينة عفرين.")
    assert (row.sub_event_type, row.weapon_types) == ("Remote explosive/landmine/IED", ["ied"])


def test_a_strike_that_is_counted_beside_another_is_told(coder: Coder) -> None:
    text = "نفذ التحالف أربع غارات قرب مدينة الشدادي بينما ضربت مواقع مماثلة في ثلاث غارات أخرى قرب بلدة مركدة."
    assert len(code(coder, text)) == 2


def test_strikes_of_which_one_says_what_they_hit_are_told(coder: Coder) -> None:
    assert len(code(coder, "وذكر المرصد أن الغارات الجوية قصفت مواقع للفصائل قرب بلدة نوى.")) == 1


def test_who_only_fly_answered_gas_and_used_none(coder: Coder) -> None:
    gas = "وقع هجوم كيماوي في مدينة سراقب السبت وأسفر عن مقتل العشرات"
    text = f"{gas}، وأدى إلى توجيه بريطانيا وفرنسا والولايات المتحدة ضربات صاروخية على سوريا."
    assert told(coder, text) == [(GAS, "Saraqab", [])]


def test_a_store_of_gas_was_struck_by_planes(coder: Coder) -> None:
    [row] = code(coder, "ضربت طائرات أمريكية أمس مخزنا للأسلحة الكيميائية في مدينة تدمر.")
    assert (row.sub_event_type, row.weapon_types) == (STRIKE, ["air-bomb"])


def test_strikes_of_allies_on_one_day_are_of_all(coder: Coder) -> None:
    text = "شنت الولايات المتحدة وبريطانيا وفرنسا ضربات على مدينة تدمر الخميس. واستهدفت صواريخ فرنسية الخميس {}."
    assert {len(row.actor_ids) for row in code(coder, text.format("بلدة القريتين"))} == {3}


def test_the_pace_of_fire_is_no_act(coder: Coder) -> None:
    assert code(coder, "وتكثفت مؤخرا وتيرة إطلاق القذائف على مدينة دمشق وضواحيها.") == []


@pytest.mark.parametrize(
    "text",
    [
        "ستقدم موسكو مشروع قرار يطالب بالتحقيق في الهجوم الكيميائي المفترض على بلدة مورك السبت الماضي.",
        "شدد الوزيران على ضرورة الرد على الهجوم الكيماوي الذي حدث في بلدة مورك السبت الماضي.",
        "جاءت الضربات ردا على هجوم كيميائي في بلدة مورك قبل أسبوع.",
    ],
)
def test_a_known_act_with_its_place_and_day_is_one_whatever_is_asked_about_it(coder: Coder, text: str) -> None:
    rows = code(coder, text)
    assert [(row.sub_event_type, row.location) for row in rows] == [("Chemical weapon", "Murak")]


@pytest.mark.parametrize(
    "text",
    [
        "طالبت باريس الثلاثاء بتحقيق في الهجوم الكيماوي على بلدة مورك.",
        "نفت دمشق شن أي هجوم كيماوي على بلدة مورك السبت الماضي.",
        "لوحت باريس بالرد على هجوم كيماوي في بلدة مورك قبل أشهر.",
        "توصلت المنظمة إلى أن غاز السارين استخدم في هجومين على بلدة مورك.",
    ],
)
def test_a_known_act_without_its_day_and_a_finding_are_none(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


def test_a_fight_that_broke_out_is_parted_from_fire_elsewhere(coder: Coder) -> None:
    text = "قال ناشطون إن معارك عنيفة دارت أمس بين الفصائل وقوات النظام في بلدة نوى، وسط قصف مدفعي على بلدة طفس."
    rows = code(coder, text)
    assert [(row.sub_event_type, row.location) for row in rows] == [("Armed clash", "Nawa"), (SHELLING, "Tafs")]
    assert (rows[0].actor_ids, rows[0].target_ids) == (["rebels"], ["syria-gov"])


def test_the_organisation_is_not_the_side_named_behind_it(coder: Coder) -> None:
    text = "اندلعت اشتباكات بين تنظيم داعش وقوات سوريا الديمقراطية في الباغوز. وقصف التحالف مواقع التنظيم في بلدة هجين."
    assert [row.target_ids for row in code(coder, text)] == [["sdf"], ["is"]]


def test_the_city_of_an_airbase_is_not_hit_with_it(coder: Coder) -> None:
    text = "استهدفت ضربات صاروخية فجر الخميس مطار التيفور العسكري، في حمص، وقتلت خمسة أشخاص."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("T4 Airbase", 5)]
