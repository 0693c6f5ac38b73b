"""An attack that is spoken of for weeks: the day on which it is spoken of is not its own, and talk of it is no news."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, GAS, SHELLING, acts_and_actors, code, refusals


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("يجتمع المجلس لبحث الهجوم الكيماوي المفترض على مدينة دوما.", 0),
        ("دافع الوزير عن القصف السوري على مدينة إدلب أمام الصحفيين.", 0),
        ("قال متحدث إن الضربات وقعت في بلدة الهري.", 1),
        ("قال متحدث إن الغارات استهدفت مستودعا في مدينة الكسوة.", 1),
        ("تجدد القصف على مدينة سراقب.", 1),
        ("يجتمع المجلس بعد الهجوم الكيماوي الذي استهدف مدينة دوما السبت.", 1),
    ],
)
def test_an_attack_that_is_only_known_is_no_news(coder: Coder, text: str, rows: int) -> None:
    assert len(code(coder, text)) == rows


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("ar", "قتل أربعون مدنيا في هجوم كيماوي على مدينة دوما.", ["2018-03-16"]),
        ("ar", "قتل أربعون مدنيا السبت في الهجوم الكيماوي على مدينة دوما.", ["2018-03-10"]),
        ("ar", "تعرضت مدينة دوما في العاشر من آذار لهجوم كيماوي مفترض.", ["2018-03-10"]),
        ("ar", "التقى الوزيران اليوم لبحث الرد على هجوم كيماوي استهدف مدينة دوما السبت الماضي.", ["2018-03-10"]),
        ("ar", "قال الوزير الاثنين إن بلاده سترد على الهجوم الكيماوي على مدينة دوما.", []),
        ("ar", "سيزور الخبراء موقع الهجوم الكيماوي المزعوم في مدينة دوما يوم السبت.", []),
        ("ar", "أدانت الحكومة الهجوم الكيماوي الذي شهدته مدينة دوما، اليوم الجمعة.", []),
        ("ar", "بحث الوزيران الثلاثاء تقارير عن هجوم كيماوي في مدينة دوما.", []),
        ("ar", "أكد الوزير اليوم أن الهجوم الكيماوي المزعوم على مدينة دوما لم يحصل.", []),
        ("en", "A suspected chemical attack on Douma killed forty people on Saturday.", ["2018-03-10"]),
        ("en", "Earlier this week a gas attack struck Douma and killed forty people.", ["2018-03-12"]),
        ("en", "The minister said on Monday that his country would respond to the chemical attack on Douma.", []),
        ("en", "The chemical attack on Douma will be discussed in Geneva.", []),
    ],
)
def test_a_known_attack_has_only_the_day_that_is_told_of_it(
    coder: Coder, lang: str, text: str, days: list[str]
) -> None:
    assert [str(row.date_start) for row in code(coder, text, lang=lang)] == days


def test_one_that_is_told_on_its_day_takes_up_what_is_said_of_it(coder: Coder) -> None:
    text = (
        "تعرضت مدينة دوما السبت لهجوم كيماوي. وقال وزير الاثنين إن بلاده سترد على الهجوم الكيماوي على مدينة دوما. "
        "وأسفر الهجوم عن مقتل أربعين مدنيا."
    )
    [row] = code(coder, text)
    assert (str(row.date_start), row.fatalities) == ("2018-03-10", 40)


def test_what_is_told_by_itself_gives_the_known_attack_its_day(coder: Coder) -> None:
    text = (
        "بحث المجلس الهجوم الكيماوي على مدينة دوما الذي وقع الاثنين. "
        "وتعرضت مدينة دوما السبت الماضي لهجوم كيماوي أدى إلى مقتل عشرين مدنيا."
    )
    [row] = code(coder, text)
    assert (str(row.date_start), row.fatalities) == ("2018-03-10", 20)


@pytest.mark.parametrize(
    "text",
    [
        "ضربت الولايات المتحدة السبت مواقع عسكرية قرب مدينة حمص ردا على الهجوم الكيماوي.",
        "The United States struck military sites near Homs on Saturday in response to a gas attack.",
    ],
)
def test_the_means_of_what_is_answered_is_not_that_of_the_answer(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en" if text.isascii() else "ar")
    assert row.sub_event_type != "Chemical weapon"
    assert row.weapon_types != ["chemical"]


def test_a_gas_attack_on_no_day_is_news_in_a_headline_or_in_the_lead_with_its_dead(coder: Coder) -> None:
    told = "شنت قوات النظام هجوما كيماويا على مدينة دوما."
    lead = "اجتمع وزراء الخارجية في باريس لبحث الوضع في سوريا وسبل حماية المدنيين فيها."
    assert code(coder, f"{lead}\n{told}") == []
    assert len(code(coder, f"{lead}\n{told}", title="هجوم كيماوي على مدينة دوما")) == 1
    assert len(code(coder, f"قتل عشرون مدنيا حين {told}")) == 1


def test_an_answer_that_is_planned_tells_the_act_that_it_answers(coder: Coder) -> None:
    text = "وصل الخبراء تمهيدا للتحقيق في الهجوم الكيميائي الذي وقع في مدينة دوما في العاشر من آذار وقتل أربعين شخصا."
    (row,) = code(coder, text)
    assert (row.sub_event_type, str(row.date_start), row.fatalities) == ("Chemical weapon", "2018-03-10", 40)
    assert code(coder, "توعد الوزير بالرد على أي هجوم كيميائي على مدينة دوما.") == []


def test_a_known_attack_tells_neither_day_nor_place_of_other_acts(coder: Coder) -> None:
    text = (
        "تعرضت مدينة دوما في السابع من آذار لهجوم كيميائي قتل فيه أربعون مدنيا.\n"
        "وشنت طائرات روسية الخميس غارات على بلدة كفرنبل."
    )
    assert [(row.location, str(row.date_start)) for row in code(coder, text)] == [
        ("Duma", "2018-03-07"),
        ("Kafr Nobol", "2018-03-15"),
    ]


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


def test_who_only_fly_answered_gas_and_used_none(coder: Coder) -> None:
    gas = "وقع هجوم كيماوي في مدينة سراقب السبت وأسفر عن مقتل العشرات"
    text = f"{gas}، وأدى إلى توجيه بريطانيا وفرنسا والولايات المتحدة ضربات صاروخية على سوريا."
    assert acts_and_actors(coder, text) == [(GAS, "Saraqab", [])]


def test_a_store_of_gas_was_struck_by_planes(coder: Coder) -> None:
    [row] = code(coder, "ضربت طائرات أمريكية أمس مخزنا للأسلحة الكيميائية في مدينة تدمر.")
    assert (row.sub_event_type, row.weapon_types) == (AIR_STRIKE, ["air-bomb"])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصفت قوات النظام التي تمتلك أسلحة كيميائية مدينة دوما أمس بالمدفعية.", SHELLING),
        ("ألقت مروحيات أمس براميل تحتوي على غاز الكلور على مدينة سراقب.", GAS),
    ],
)
def test_gas_that_a_side_keeps_was_not_used(coder: Coder, text: str, event: str) -> None:
    assert [row.sub_event_type for row in code(coder, text)] == [event]
