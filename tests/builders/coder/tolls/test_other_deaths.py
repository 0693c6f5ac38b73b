"""Dead that an act told beside them did not kill: they fell before, elsewhere, drowned or starved."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import AIR_STRIKE, IN_2015, IN_2016, acts_and_sides, code


def test_a_toll_of_last_year_is_not_brought_home(coder: Coder) -> None:
    text = (
        "انفجر لغم في مدينة الباب اليوم ما أدى لإصابة خمسة أطفال بجروح.\n"
        "وقالت المنظمة إن حوالي 900 طفل في سوريا فقدوا حياتهم العام الماضي بسبب الألغام."
    )
    assert [(row.location, row.fatalities, row.injured) for row in code(coder, text)] == [("Al Bab", 0, 5)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Planes bombed the town of Jirud on Friday after rebels killed a captured pilot.", 0),
        ("Tanks shelled the town of Nawa on Friday, killing four, a day after security forces killed 80 there.", 4),
        ("The army captured the town of Sukhna on Friday after killing 30 Islamic State fighters.", 30),
        ("Five people were killed in the town of Nawa on Friday after a shell hit their house.", 5),
        ("Twelve people were killed in air raids after midnight in Douma and seven more were wounded.", 12),
    ],
)
def test_those_who_were_killed_before_an_act_are_not_its_dead(coder: Coder, text: str, killed: int) -> None:
    assert [row.fatalities for row in code(coder, text, lang="en")] == [killed]


def test_what_came_a_day_before_has_its_own_dead(coder: Coder) -> None:
    text = "Air strikes on Jayrud killed 17 civilians on Friday a day after the execution of an air force pilot."
    rows = code(coder, text, lang="en", published=IN_2016)
    assert (rows[0].fatalities, rows[0].fatalities_civilians) == (17, 17)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Five people were killed after a mortar hit a market in Jaramana.", 1),
        ("Ten civilians died after an air strike on a school in Haas village.", 1),
        ("The truce collapsed after rebels shelled the town of Nubl.", 0),
        ("Residents were killed by government forces after they bombed the town of Nubl.", 0),
    ],
)
def test_those_who_fell_after_an_act_fell_by_it(coder: Coder, text: str, rows: int) -> None:
    assert len(code(coder, text, lang="en", published=IN_2016)) == rows


def test_whom_an_act_of_some_days_ago_killed_is_none_of_its_answer(coder: Coder) -> None:
    text = "قصفت إيران مدينة البوكمال فجر الجمعة ردا على تفجير في الأحواز أسفر عن مقتل 20 شخصا قبل أيام."
    assert [row.fatalities for row in code(coder, text)] == [0]


def test_the_drowned_are_no_dead_of_a_shelling(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة النيرب شرقي إدلب.\n\nوانتشلت الفرق جثتي طفلين توفيا غرقا في بحيرة ميدانكي."
    assert [(row.location, row.fatalities) for row in code(coder, text)] == [("Nayrab", 0)]


def test_where_a_body_is_brought_nothing_happened(coder: Coder) -> None:
    text = "قُتل طفل بانفجار لغم غربي إدلب.\n\nونقلت الفرق جثمانه إلى الطبابة الشرعية في مدينة إدلب."
    assert [(row.geo_precision, row.fatalities) for row in code(coder, text)] == [(3, 1)]


def test_who_starved_fell_by_no_attack(coder: Coder) -> None:
    text = "قصفت قوات النظام مخيم اليرموك أمس. وقضى عشرة أشخاص في المخيم بسبب الجوع."
    assert [row.fatalities for row in code(coder, text, published=IN_2015)] == [0]


def test_what_the_dead_fled_from_did_not_kill_them(coder: Coder) -> None:
    text = "قتل 16 مدنيا أمس في غارات شنتها طائرات التحالف على قرية كفرجنة أثناء فرارهم من المعارك."
    assert [(row.sub_event_type, row.fatalities) for row in code(coder, text)] == [(AIR_STRIKE, 16)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Some Brigade attacked an army checkpoint in Saraqib, killing 30 soldiers. "
                "Rebels wounded two policemen in Afrin."
            ),
        ),
        (
            "ar",
            (
                "هاجم لواء الزهور حاجزا للنظام في سراقب ما أدى إلى مقتل 30 جنديا. "
                "وأصيب شرطيان في اشتباكات بين المعارضة وقوات النظام في عفرين."
            ),
        ),
    ],
)
def test_the_toll_of_a_town_that_makes_no_row_is_not_that_of_another(coder: Coder, lang: str, text: str) -> None:
    [row] = code(coder, text, lang=lang)
    assert (row.location, row.fatalities) == ("Afrin", 0)


def test_a_fighter_found_dead_is_none_of_those_who_were_arrested(coder: Coder) -> None:
    text = "اعتقلت قسد مدنيين في مدينة الرقة.\n\nعثر على جثة أحد عناصر قسد في مدينة الرقة."
    assert acts_and_sides(coder, text) == [
        ("Abduction/forced disappearance", "Ar-Raqqa", ["sdf"], ["civilians"]),
        ("Attack", "Ar-Raqqa", [], ["sdf"]),
    ]


def test_who_fell_by_others_did_not_fall_by_an_act_without_a_place(coder: Coder) -> None:
    text = (
        "قُتلت امرأة إثر قصف مدفعي من قبل قوات النظام على منزلها."
        "\n\nالحسكة::قُتل لاجئ عراقي على يد مجهولين في مخيم الهول."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Attack"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "تظاهرت عائلات جنود قتلوا في مطار الطبقة أمام القصر في مدينة حمص."),
        ("ar", "شارك ذوو الضحايا في وقفة احتجاجية في مدينة إدلب."),
        ("en", "Mothers of 40 men killed by the army demonstrated in the city of Daraa on Friday."),
        ("en", "Relatives of the dead held a protest in the city of Daraa on Friday."),
    ],
)
def test_the_dead_whose_families_protest_did_not_fall_there(coder: Coder, lang: str, text: str) -> None:
    rows = code(coder, text, lang=lang)
    assert rows
    assert {(row.sub_event_type, row.fatalities) for row in rows} == {("Peaceful protest", 0)}


@pytest.mark.parametrize(
    ("lang", "text", "killed"),
    [
        ("ar", "قصفت الطائرات مدينة دوما وقال أهالي المدينة إن ستة أشخاص قتلوا.", 6),
        ("ar", "شيع أهالي سلقين ثلاثة أطفال قتلوا بقصف جوي على البلدة أمس.", 3),
        ("ar", "قتلت عائلة نازحة من خمسة أشخاص بقصف على مدينة دوما.", 5),
        ("en", "The families of two rebels were killed in an air strike on Douma on Friday.", 2),
    ],
)
def test_families_that_fell_or_only_tell_of_the_dead_take_nothing_away(
    coder: Coder, lang: str, text: str, killed: int
) -> None:
    assert [row.fatalities for row in code(coder, text, lang=lang)] == [killed]
