"""Which sentences tell an act: that fights go on, and what is told beside talk, mentions and condemnations of it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    AIR_STRIKE,
    CLASH,
    IN_2015,
    SHELLING,
    acts_and_days,
    code,
    code_english,
    locations,
    rows,
)


def test_what_they_were_at_when_something_else_was_is_told(coder: Coder) -> None:
    (row,) = code(coder, "كان مسلحون يخطفون شابا في بلدة سلقين عندما أطلق حراس النار عليهم.", published=IN_2015)
    assert row.location == "Salqin"


@pytest.mark.parametrize(
    "told",
    [
        "ما زالت الاشتباكات مستمرة بين قوات النظام والفصائل في مدينة الزبداني.",
        "المعارك الدائرة بين قوات النظام والفصائل في مدينة الزبداني أنهكت الطرفين.",
        "ألقيت مناشير وسط استمرار الاشتباكات بين قوات النظام والفصائل في مدينة الزبداني.",
        "أدت الاشتباكات بين قوات النظام والفصائل في مدينة الزبداني إلى مقتل خمسة مقاتلين.",
    ],
)
def test_the_fights_that_go_on_are_told(coder: Coder, told: str) -> None:
    assert [row.sub_event_type for row in code(coder, told, published=IN_2015)] == [CLASH]


@pytest.mark.parametrize(
    "told",
    [
        "شن الجيش السوري أمس هجوما على بلدة مورك رغم هدنة مدتها أربع ساعات يوميا.",
        "يسود هدوء حذر ريف المدينة بعدما شن الجيش السوري أمس هجوما على بلدة مورك.",
        "شرع مقاتلو الفصائل بمهاجمة حاجز لقوات النظام في بلدة مورك.",
    ],
)
def test_a_daily_truce_is_no_habit_and_a_wary_calm_no_warning(coder: Coder, told: str) -> None:
    assert [row.sub_event_type for row in code(coder, told)] == [CLASH]


def test_a_part_in_an_act_of_which_place_and_day_are_told_tells_the_act(coder: Coder) -> None:
    (row,) = code(coder, "اتهمت دمشق إسرائيل أمس بضلوعها في الهجوم الجوي على مدينة تدمر.")
    assert (row.location, row.sub_event_type) == ("Tadmor", AIR_STRIKE)


@pytest.mark.parametrize(
    ("text", "place", "event"),
    [
        ("لم تعرف اللجنة هوية الطائرات التي قصفت مدينة السخنة.", "Sokhneh", AIR_STRIKE),
        (
            "عاد الهدوء بحسب المرصد، الذي أفاد عن قصف مدفعي لقوات النظام على مدينة سرمين.",
            "Sarmin",
            SHELLING,
        ),
        (
            "في الوقت الذي قصفت قوات النظام مدينة سرمين، نزحت عشرات العائلات.",
            "Sarmin",
            SHELLING,
        ),
        (
            "تمكنت فصائل المعارضة بعد هجوم على حاجز من السيطرة على بلدة تادف.",
            "Tadaf",
            "Non-state actor overtakes territory",
        ),
        ("وخلف القصف على مدينة درعا دمارا في منازل المدنيين.", "Dar'a", SHELLING),
        ("طالب المتظاهرون في مدينة حماة باستمرار الإضراب.", "Hama", "Peaceful protest"),
        ("توقف العمل في مدينة سرمين التي تعرضت أمس لقصف مدفعي.", "Sarmin", SHELLING),
        ("وطاول القصف بلدة سرمين.", "Sarmin", SHELLING),
        ("أعلنت الفصائل استهدافها مواقع لقوات النظام في بلدة سلمى.", "Salma", SHELLING),
        ("وثق ناشطون تنفيذ الطائرات الروسية فجر الأحد لغارات على بلدة سرمين.", "Sarmin", AIR_STRIKE),
        ("تبادل للقصف بين قوات النظام والفصائل في بلدة سلمى.", "Salma", SHELLING),
        ("انتهى اليوم بإطلاق الشرطة الرصاص لتفريق مظاهرة في مدينة بنش.", "Bennsh", "Protest with intervention"),
        ("انفجار لغم أرضي بسيارة مدنية في مدينة عفرين.", "Afrin", "Remote explosive/landmine/IED"),
        ("قتل مدني بقصف على مدينة سرمين، وبذلك يرتفع عدد القتلى إلى 20 منذ مطلع العام.", "Sarmin", SHELLING),
        ("طال قصف لقوات النظام كلا من سرمين.", "Sarmin", SHELLING),
        ("احترقت سيارة لقوات النظام إثر استهدافها بصاروخ موجه في بلدة سرمين.", "Sarmin", SHELLING),
        ("دمرت فصائل الثوار دبابة لقوات النظام في بلدة سرمين.", "Sarmin", CLASH),
        ("قتل عنصر من قوات النظام بعدما هاجم مسلحون نقطة عسكرية في بلدة سرمين.", "Sarmin", CLASH),
    ],
    ids=[
        "what planes did, whosever they were",
        "who reported it",
        "while it was done",
        "after another act",
        "what it left behind",
        "that it goes on",
        "on its own day",
        "what the shelling reached",
        "what a side announces of its own",
        "the object of doing it",
        "what both did",
        "shots at a crowd",
        "a post of what blew up",
        "before the balance to which it adds",
        "a list of towns",
        "what came of it",
        "whose tank was destroyed",
        "after which men of a side fell",
    ],
)
def test_an_act_is_told(coder: Coder, text: str, place: str, event: str) -> None:
    (row,) = code(coder, text)
    assert (row.location, row.sub_event_type) == (place, event)


def test_a_mention_adds_to_the_act_that_is_told(coder: Coder) -> None:
    (row,) = code(
        coder, "سكن النازحون البيوت التي قصفها الجيش التركي في مدينة الباب. وقصف الجيش التركي أمس مدينة الباب."
    )
    assert (row.location, row.actor_ids, row.date_start.isoformat()) == ("Al Bab", ["turkey"], "2018-03-15")


def test_a_toll_of_the_attack_that_was_condemned_says_that_it_took_place(coder: Coder) -> None:
    condemned = "The council condemned the bombing that hit its office in the town of Azaz."
    assert code_english(coder, condemned) == []
    rows = code_english(coder, condemned + " At least five people were killed in the attack.")
    assert [(row.location, row.fatalities) for row in rows] == [("Azaz", 5)]


def test_an_alleged_attack_makes_what_follows_no_allegation(coder: Coder) -> None:
    text = "وبعد الهجوم المزعوم، توصلت روسيا إلى اتفاق إجلاء مع جيش الإسلام في مدينة الضمير."
    assert [row.sub_event_type for row in code(coder, text)] == ["Agreement"]


@pytest.mark.parametrize(
    "not_ceased",
    ["لم يتوقف القصف على", "ولم ينقطع القصف عن", "لم يهدأ القصف المدفعي على", "لم توقف قوات النظام قصفها على"],
)
def test_what_did_not_cease_went_on(coder: Coder, not_ceased: str) -> None:
    text = f"{not_ceased} بلدة كفرزيتا أمس."
    assert [(row.location, row.sub_event_type) for row in code(coder, text)] == [("Kafr Zeita", SHELLING)]


@pytest.mark.parametrize(("why", "rows"), [("بسبب إصابة كثيرين", 1), ("في حال وقوع", 0)])
def test_a_fear_of_more_dead_tells_the_act_that_causes_it(coder: Coder, why: str, rows: int) -> None:
    text = f"ذكر المرصد متوقعا زيادة الضحايا {why} في قصف جوي للنظام على ريف القنيطرة أمس."
    assert len(code(coder, text)) == rows


def test_fights_that_flare_up_happen(coder: Coder) -> None:
    text = "استعرت الخميس المعارك بين قوات النظام وتنظيم داعش في مدينة البوكمال."
    assert locations(coder, text) == ["Abu Kamal"]


def test_they_met_their_death_is_no_throwing(coder: Coder) -> None:
    text = "ذكر ناشطون أن عشرين مدنيا لقوا حتفهم الخميس في ملجأ بمدينة عربين بعد قصفه بقنابل حارقة."
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type, row.fatalities) == ("Arbin", AIR_STRIKE, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air strikes were also reported in the town of Nubul.", [("Nabul", AIR_STRIKE)]),
        ("Activists reported heavy shelling in the town of Nubul.", [("Nabul", SHELLING)]),
        ("The monitor said there had been at least three air strikes on Khan Tuman.", [("Khantuman", AIR_STRIKE)]),
        ("Air raids have taken place in the town of Nubul.", [("Nabul", AIR_STRIKE)]),
        (
            "Aerial bombardments were focused on Nubul and Khan Tuman.",
            [("Nabul", AIR_STRIKE), ("Khantuman", AIR_STRIKE)],
        ),
        ("Activists reported the shelling of Nubul.", []),  # one of which one has read
        ("A doctor reported symptoms seen after the strikes on Nubul.", []),
        ("There were fears of an air strike on Nubul.", []),
        ("There were no air strikes on Nubul.", []),
        ("The air strikes on Nubul were a crime, he said.", []),
    ],
)
def test_what_is_reported_of_a_place_took_place(
    coder: Coder, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert rows(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes in the town of Nubul raged on Thursday according to a monitor.", [("Nabul", CLASH)]),
        ("Clashes broke out in Nubul and Khan Tuman on Thursday.", [("Nabul", CLASH), ("Khantuman", CLASH)]),
        ("The clashes in the town of Nubul went on on Thursday.", []),
        ("Fighting continues in many areas including Nubul, Khan Tuman, Saraqib and Morek.", []),
        # the article tells of other violence there
        (
            "Warplanes bombed the town of Nubul on Thursday. Clashes in the town of Nubul raged on Thursday.",
            [("Nabul", AIR_STRIKE)],
        ),
    ],
)
def test_a_fight_of_which_no_side_is_told_is_one(
    coder: Coder, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert rows(coder, text) == expected


def test_strikes_of_which_one_says_what_they_hit_are_told(coder: Coder) -> None:
    assert len(code(coder, "وذكر المرصد أن الغارات الجوية قصفت مواقع للفصائل قرب بلدة نوى.")) == 1


@pytest.mark.parametrize(
    ("since", "dead"),
    [("في أكثر الأيام دموية منذ بدء الهجوم", 6), ("وهي أكبر حصيلة منذ انطلاق العملية", 6), ("منذ انطلاق العملية", 0)],
)
def test_how_a_toll_compares_makes_it_no_total(coder: Coder, since: str, dead: int) -> None:
    text = f"تدور معارك بين الجيش التركي ووحدات حماية الشعب في عفرين. قتل ستة جنود أتراك الأربعاء في عفرين، {since}."
    assert [row.fatalities for row in code(coder, text)] == [dead]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("وصل الخبراء لتفقد موقع هجوم يعتقد أنه بالغازات السامة وقع بمدينة دوما يوم 10 آذار.", ["2018-03-10"]),
        ("أخذ الخبراء عينات من موقع الهجوم المفترض بغازات سامة الذي وقع في مدينة دوما في 10 آذار.", ["2018-03-10"]),
        ("سيزور الخبراء موقع الهجوم الكيماوي في مدينة دوما الأربعاء.", []),
    ],
)
def test_the_day_of_a_visit_is_not_that_of_what_happened_there(coder: Coder, text: str, days: list[str]) -> None:
    assert [day for _, _, day in acts_and_days(coder, text)] == days


def test_those_who_died_with_their_aircraft_were_not_bombed(coder: Coder) -> None:
    text = "قصفت طائرات روسية بلدات عدة. وتحطمت طائرة شحن أثناء إقلاعها من مطار حميميم الثلاثاء ولقي 12 شخصا حتفهم."
    assert locations(coder, text) == []


@pytest.mark.parametrize(
    "told",
    [
        "وأكد الناطق أن الطائرات تقصف بلدة مضايا.",
        "ظل السكان في بيوتهم إلى أن تعرضت بلدة مضايا لقصف عنيف يوم الاثنين.",
        "وقبل أن تقصف الطائرات بلدة مضايا فجر الاثنين غادر كثيرون.",
        "رجح السكان أن يكون القصف على بلدة مضايا يوم الاثنين إسرائيليا.",
    ],
)
def test_what_stands_behind_that_is_told_if_it_came_about(coder: Coder, told: str) -> None:
    assert locations(coder, told, published=IN_2015) == ["Madaya"]
