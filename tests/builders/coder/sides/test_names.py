"""Which side a name means: coalitions, factions of a group, "terrorists", "the occupation", people of a faith."""

import pytest

from builders.coder import Coder
from schema.article import Article
from tests.builders.coder.whole import IN_2015, IN_2016, acts_and_sides, code, code_english, sides_sorted


def test_american_strikes_are_those_of_the_coalition(coder: Coder) -> None:
    text = "US strikes killed 23 civilians in Tibni on Friday. The US-led coalition bombed Tibni, killing 23 civilians."
    assert len(code(coder, text, lang="en", published=IN_2016)) == 1


def test_the_international_coalition_has_two_arabic_names(coder: Coder) -> None:
    text = "نفذت طائرات الائتلاف الدولي غارات على مواقع داعش في مدينة الرقة أمس."
    assert sides_sorted(coder, text) == [(["coalition"], ["is"])]


def test_who_is_said_to_belong_to_a_group_acts_for_it(coder: Coder) -> None:
    text = "Army units thwarted an attempt by terrorist groups affiliated with ISIL to infiltrate the village of Morek."
    rows = code(coder, text, lang="en", published=IN_2016)
    assert [(row.location, row.actor_ids, row.target_ids) for row in rows] == [("Murak", ["is"], ["syria-gov"])]


def test_factions_that_belong_to_a_group_are_that_group(coder: Coder) -> None:
    for who in ("الفصائل المنضوية في جيش الفتح", "فصائل معارضة تابعة لجيش الفتح"):
        (row,) = code(coder, f"سيطرت {who} على قرية القرقور بعد معارك مع قوات النظام.", published=IN_2015)
        assert (row.actor_ids, row.target_ids) == (["jaysh-al-fath"], ["syria-gov"])
    (row,) = code(coder, "أغارت طائرة حربية تابعة لجيش النظام على قرية القرقور.", published=IN_2015)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["civilians"])
    (row,) = code(coder, "سيطرت فصائل المعارضة على مقرات تابعة لجبهة النصرة في بلدة حزانو.", published=IN_2015)
    assert (row.actor_ids, row.target_ids) == (["rebels"], ["nusra"])


def test_the_people_of_a_faith_are_no_militia(coder: Coder) -> None:
    text = "قتل 14 شخصا من أبناء الطائفة الدرزية، بينهم نساء وطفل، برصاص عناصر من تنظيم داعش في قرية الشبكي أمس."
    [row] = code(coder, text, title="مقتل 14 درزيا برصاص داعش")
    assert (row.actor_ids, row.target_ids) == (["is"], ["civilians"])
    assert (row.fatalities, row.fatalities_civilians) == (14, 14)


def test_terrorists_of_whom_turkey_speaks_are_those_whom_it_calls_so(coder: Coder) -> None:
    text = (
        'قُتل مدني بقصف صاروخي نفذه تنظيم "واي بي جي" الإرهابي على مدينة مارع.\n\n'
        "وأفاد المراسل أن التنظيم الإرهابي أطلق ثلاث قذائف.\n\nوأضاف أن الإرهابيين قصفوا مدينة أعزاز أيضا."
    )
    rows = code(coder, text, published="2021-10-12")
    assert {(row.location, *row.actor_ids) for row in rows} == {("Mare'", "ypg"), ("Azaz", "ypg")}


def test_terrorists_beside_those_who_are_not_called_so_are_others(coder: Coder) -> None:
    text = "قُتل ثلاثة مدنيين بهجوم إرهابي في مدينة حلب.\n\nوقصفت قوات سوريا الديمقراطية مدينة أعزاز."
    assert [row.actor_ids for row in code(coder, text, published="2021-10-12")] == [["rebels"], ["sdf"]]


def test_terrorists_in_a_city_are_those_named_in_its_quarters(coder: Coder) -> None:
    lead = "Two civilians were killed in terrorist rocket attacks on quarters of Deir Ezzor city."
    text = f"{lead} A source said that ISIL terrorists fired rocket shells on the quarters al-Joura and al-Qusour."
    rows = code_english(coder, text)
    assert [(row.location, row.actor_ids) for row in rows] == [("Al Thawra Al Jourah", ["is"]), ("Qosour", ["is"])]


def test_terrorists_are_the_group_that_the_report_then_names(coder: Coder) -> None:
    lead = "Three people were injured on Sunday when terrorists fired rocket shells on the town of Nubul."
    text = f"{lead} A source said that terrorists of so-called Jaish al-Fateh fired these shells on Nubul on Sunday."
    assert [(row.location, row.actor_ids, row.injured) for row in code_english(coder, text)] == [
        ("Nabul", ["jaysh-al-fath"], 3)
    ]


def test_the_sound_of_blasts_is_no_bedouin(coder: Coder) -> None:
    text = "أفاد المرصد بدوي ثلاثة انفجارات بريف الحسكة، نجمت عن استهداف مسيرة تركية سيارة في رميلان."
    assert [row.actor_ids for row in code(coder, text, published="2023-10-06")] == [["turkey"]]


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        ("أعدم عناصر من وزارة الدفاع عشرة مدنيين في السويداء.", "Attack", ["syria-gov-2024"], ["civilians"]),
        ("قتلت مجموعات مسلحة عشرين مدنيا في بانياس.", "Attack", ["unidentified-armed-group"], ["civilians"]),
        ("اشتبك عناصر الأمن العام مع مجموعات مسلحة درزية في جرمانا.", "Armed clash", ["syria-gov-2024"], None),
        ("نفذ التحالف إنزالا جويا في مدينة الباب أدى لمقتل قيادي في داعش.", "Armed clash", ["coalition"], ["is"]),
    ],
)
def test_who_fights_in_the_year_after_the_regime(
    coder: Coder, text: str, event: str, actors: list[str], targets: list[str] | None
) -> None:
    (row,) = code(coder, text, published="2025-07-16")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (event, actors, targets or ["communal-militia"])


@pytest.mark.parametrize(
    ("named", "actors"),
    [
        ("قصفت مسيرات الاحتلال التركي قرية الدردارة.", ["turkey"]),
        ("قصفت طائرات حربية للاحتلال الروسي بلدة كفرنبل.", ["russia"]),
        ("قصفت قوات الاحتلال الإسرائيلي بلدة كودنة.", ["israel"]),
        ("دخلت قوات سوريا الديمقراطية قرية الدردارة.", ["israel"]),
    ],
)
def test_the_occupation_is_the_one_named_before_else_israel(coder: Coder, named: str, actors: list[str]) -> None:
    rows = code(coder, f"{named}\nوقال ناشطون إن مدفعية الاحتلال قصفت قرية أم الكيف.")
    assert rows[-1].actor_ids == actors


@pytest.mark.parametrize("who", ["مسلحون مدعومون من تركيا", "مقاتلون سوريون موالون لأنقرة"])
def test_those_whom_turkey_backs_are_named_by_it(coder: Coder, who: str) -> None:
    assert sides_sorted(coder, f"سيطر {who} على قرية قسطل جندو في ريف عفرين أمس.")[0][0] == ["sna"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Two Lebanese civilians were killed by a mine near Qusayr.", ["civilians"]),
        ("An Iraqi man was killed by gunmen in the town of Hajin.", ["civilians"]),
        ("Three Iranian fighters were killed by a mine near Palmyra.", ["iran"]),
    ],
)
def test_the_country_of_a_civilian_is_no_side(coder: Coder, text: str, target: list[str]) -> None:
    assert [row[-1] for row in acts_and_sides(coder, text, "en")] == [target]


def test_the_organisation_is_not_the_side_named_behind_it(coder: Coder) -> None:
    text = "اندلعت اشتباكات بين تنظيم داعش وقوات سوريا الديمقراطية في الباغوز. وقصف التحالف مواقع التنظيم في بلدة هجين."
    assert [row.target_ids for row in code(coder, text)] == [["sdf"], ["is"]]


@pytest.mark.parametrize(
    "text",
    [
        "Terrorist groups from Jaish al-Fatah shelled Nawa on Monday, injuring a woman.",
        "A child was hurt in a terrorist rocket attack by the so-called Jaish al-Fatah on the town of Nawa.",
        "A terrorist rocket attack by Jaish al-Fatah hit the terrorist-besieged town of Nawa on Monday.",
    ],
)
def test_terrorists_with_a_name_have_no_other(coder: Coder, text: str) -> None:
    [row] = code(coder, text, lang="en", published=IN_2016)
    assert (row.actor_ids, row.target_ids) == (["jaysh-al-fath"], ["civilians"])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Coalition planes bombed tents of families who fled from ISIS acts near Nawa, killing ten civilians."),
        ("ar", "قصفت طائرات التحالف الدولي خيام مدنيين هاربين من داعش قرب نوى فقتلت عشرة منهم."),
    ],
)
def test_whom_people_had_fled_was_not_hit(coder: Coder, lang: str, text: str) -> None:
    [row] = code(coder, text, lang=lang, published=IN_2016)
    assert (row.actor_ids, row.target_ids) == (["coalition"], ["civilians"])


@pytest.mark.parametrize("who", ["the Jaysh al-Izza rebel group", "the rebel group Jaysh al-Izza", "Jaysh al-Izza"])
def test_what_a_group_is_called_is_no_other_side(coder: Coder, who: str) -> None:
    [row] = code(coder, f"Shelling by the army killed six members of {who} in Nawa on Monday.", lang="en")
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["jaysh-al-izza"])


@pytest.mark.parametrize(
    "text",
    [
        "شهدت بلدة الدانا اشتباكات بين قوات النظام وفصائل المعارضة رغم بدء سريان الهدنة الروسية.",
        "ورغم الاتفاق التركي الروسي، اندلعت اشتباكات بين قوات النظام وفصائل المعارضة في بلدة الدانا.",
        "Clashes broke out in Harasta between the army and rebels despite a Russian truce.",
    ],
)
def test_whose_truce_was_broken_does_not_fight(coder: Coder, text: str) -> None:
    (row,) = code(coder, text, lang="en" if text.isascii() else "ar", published=IN_2016)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"])


def test_for_whom_a_base_matters_does_not_act(coder: Coder) -> None:
    text = "وقعت انفجارات في مطار المزة العسكري الذي يعد بالغ الأهمية بالنسبة للجيش السوري."
    assert [(row.actor_ids, row.target_ids) for row in code(coder, text, published=IN_2016)] == [([], ["syria-gov"])]


def test_names_on_a_page_without_a_day_mean_their_sides_on_that_of_its_title(coder: Coder) -> None:
    text = "استهدف الجيش الوطني بالمدفعية مواقع قسد في محيط قرية مرعناز شمال حلب."
    for day, side in (("12-05-2021", "sna"), ("12-05-2017", "rebels")):
        article = Article.model_validate({"id": "a", "title": f"حصاد يوم {day}", "text": text, "lang": "ar"})
        assert [row.actor_ids for row in coder.code(article).reports] == [[side]]
