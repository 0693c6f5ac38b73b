"""Whom an act hit: those at whose post or among whose men it fell, not those who are only told of beside it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2018, ActOfSides, acts_and_sides, code, code_english, sides_sorted


def test_who_tells_is_not_who_is_taken(coder: Coder) -> None:
    (row,) = code(coder, "داهمت قسد منازل في بلدة الشحيل، بحسب ما أفاد مراسل الشبكة.")
    assert row.target_ids == ["civilians"]


def test_who_rules_a_town_is_not_hit_there(coder: Coder) -> None:
    text = "قصفت قوات النظام أطراف بلدة ترمانين، وتخضع المنطقة لسيطرة المعارضة المسلحة وهيئة تحرير الشام."
    (row,) = code(coder, text)
    assert row.target_ids == ["civilians"]


@pytest.mark.parametrize("beside", ["الحدودية مع تركيا", "المحاذية لتركيا", "القريبة من تركيا"])
def test_the_country_across_the_border_is_not_hit(coder: Coder, beside: str) -> None:
    (row,) = code(coder, f"قصفت قوات النظام قرية خربة الجوز {beside} بالقذائف.")
    assert row.target_ids == ["civilians"]


def test_whom_an_alliance_was_made_to_fight_is_not_whom_a_raid_hit(coder: Coder) -> None:
    text = (
        "قُتل رجلان بإنزال جوي للتحالف الدولي لقتال تنظيم “الدولة الإسلامية” و”قسد” شرقي دير الزور.\n\n"
        "وقالت شبكة محلية إن الشخصين قُتلا باشتباك مع قوات التحالف الدولي في بلدة ذيبان."
    )
    (row,) = code(coder, text, published="2022-07-04")
    assert (row.location, row.actor_ids, row.target_ids) == ("Thiban", ["coalition", "sdf"], [])


def test_former_men_of_a_group_are_those_who_fell(coder: Coder) -> None:
    (row,) = code(coder, "قُتل قياديان سابقان في الجيش الحر برصاص مجهولين في بلدة اليادودة.", published="2022-06-16")
    assert (row.actor_ids, row.target_ids) == (["unidentified-armed-group"], ["rebels"])


@pytest.mark.parametrize(
    ("text", "actors", "targets", "civilians"),
    [
        ("A suicide bomb attack at an army post in Homs killed 22 people.", [], ["syria-gov"], 0),
        ("A bomb at a police station in Damascus killed three people on Friday.", [], ["syria-gov"], 0),
        ("A bomb near a police station in Damascus killed three people on Friday.", [], ["civilians"], 3),
        ("A car bomb exploded at a checkpoint manned by Kurdish fighters in Hasakeh, killing eight.", [], ["sdf"], 0),
        ("A car bomb exploded at a checkpoint held by the SDF in Hasakeh, killing eight people.", [], ["sdf"], 0),
        ("Two civilians were shot dead at an army checkpoint in Homs on Friday.", ["syria-gov"], ["civilians"], 2),
        ("A drone strike killed a commander of Ahrar al-Sham in Saraqib.", [], ["ahrar-al-sham"], 0),
        ("Two leaders of Ahrar al-Sham were killed by a bomb in Saraqib.", [], ["ahrar-al-sham"], 0),
        ("Shelling of Saraqib killed five people, a commander of Ahrar al-Sham said.", [], ["civilians"], 5),
        (
            "A bombardment by the rebel group Jaysh al-Islam killed five people in Damascus.",
            ["jaysh-al-islam"],
            ["civilians"],
            5,
        ),
        (
            "Coalition strikes killed ten civilians in Mayadin, which is held by the Islamic State.",
            ["coalition"],
            ["civilians"],
            10,
        ),
        ("IS fighters attacked Sukhna, which is held by the army, on Saturday.", ["is"], ["syria-gov"], 0),
        ("A car bomb hit buses carrying people out of government areas in Idlib, killing nine.", [], ["civilians"], 9),
    ],
)
def test_who_was_hit(coder: Coder, text: str, actors: list[str], targets: list[str], civilians: int) -> None:
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids, row.fatalities_civilians) == (actors, targets, civilians)


def test_who_is_hit_at_one_place_is_not_who_is_hit_at_another(coder: Coder) -> None:
    text = "Israeli warplanes struck an army base near Mezzeh on Friday, and also hit weapons depots near Latakia port."
    targets = {row.location: row.target_ids for row in code_english(coder, text)}
    assert targets["Latakia port"] == []


def test_of_whom_the_victims_were_is_not_who_did_it(coder: Coder) -> None:
    text = (
        "At least 29 fighters were killed in a suicide bombing at the Atmeh crossing on Thursday. Witnesses said most "
        "of the fighters killed in that attack were from Faylaq al-Sham."
    )
    [row] = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids) == ([], ["faylaq-al-sham"])


@pytest.mark.parametrize(
    "text",
    [
        "هز انفجار مدينة إدلب أمس، ما أدى إلى مقتل سبعة أشخاص، أربعة منهم من مقاتلي هيئة تحرير الشام.",
        "أدى انفجار في مدينة إدلب أمس إلى مقتل سبعة أشخاص بينهم أربعة من مقاتلي هيئة تحرير الشام.",
    ],
)
def test_whose_men_some_of_the_fallen_were_did_nothing(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert (row.actor_ids, sorted(row.target_ids)) == ([], ["civilians", "hts"])
    assert (row.fatalities, row.fatalities_civilians) == (7, 3)


@pytest.mark.parametrize("sites", ["مواقع عسكرية سورية", "أهدافا عسكرية سورية", "موقعا عسكريا سوريا"])
def test_what_a_foreign_state_calls_syrian_is_the_governments(coder: Coder, sites: str) -> None:
    assert sides_sorted(coder, f"قصفت إسرائيل {sites} قرب بلدة خان أرنبة أمس.") == [(["israel"], ["syria-gov"])]


def test_a_syrian_market_is_no_military_site(coder: Coder) -> None:
    assert sides_sorted(coder, "قصفت إسرائيل سوقا سورية في بلدة خان أرنبة أمس.") == [(["israel"], ["civilians"])]


def test_soldiers_fallen_in_a_fight_of_another_state_are_not_the_governments(coder: Coder) -> None:
    text = "قالت الوحدات الكردية إن مقاتليها صدوا هجوما للجيش التركي على قرية قسطل جندو أمس وقتلوا 12 جنديا."
    [row] = code(coder, text)
    assert (row.actor_ids, row.target_ids, row.fatalities) == (["turkey"], ["sdf"], 12)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصفت المدفعية التركية مواقع قسد في اعزاز، كما استهدفت مواقعهم في مدينة تل رفعت.", ["sdf"]),
        ("استهدفت فصائل المعارضة قوات النظام في مورك، وقصفت نقاطها في بلدة اللطامنة بالمدفعية.", ["syria-gov"]),
        ("قصفت قوات النظام مورك بالمدفعية من مواقعها في بلدة اللطامنة.", ["civilians"]),
    ],
)
def test_their_posts_are_those_of_the_foe_told_before(coder: Coder, text: str, target: list[str]) -> None:
    assert acts_and_sides(coder, text)[-1][-1] == target


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "استهدف مجهولون حافلة تقل 20 جنديا قرب تدمر، قتل عشرة منهم.",
            ("Armed clash", "Tadmor", ["unidentified-armed-group"], ["syria-gov"]),
        ),
        (
            "انفجرت عبوة ناسفة بسيارة تقل خمسة عناصر من الأمن العسكري في نوى، ما أدى إلى مقتل ثلاثة منهم.",
            ("Remote explosive/landmine/IED", "Nawa", [], ["syria-gov"]),
        ),
        (
            "انفجر لغم بسيارة تقل سبعة عمال في مدينة الرقة، قتل ثلاثة منهم.",
            ("Remote explosive/landmine/IED", "Ar-Raqqa", [], ["civilians"]),
        ),
    ],
)
def test_some_of_them_are_of_those_who_were_carried(coder: Coder, text: str, row: ActOfSides) -> None:
    assert acts_and_sides(coder, text) == [row]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Hayat Tahrir al-Sham took control of Hama on Thursday without a fight after government forces withdrew.",
        ),
        ("ar", "سيطرت هيئة تحرير الشام على مدينة حماة، الخميس، دون قتال بعد انسحاب قوات النظام."),
    ],
)
def test_who_comes_in_after_the_government_left_takes_the_town_from_it(coder: Coder, lang: str, text: str) -> None:
    (row,) = code(coder, text, lang=lang, published="2024-12-06")
    assert (row.actor_ids, row.target_ids) == (["hts"], ["syria-gov"])


def test_fighters_among_those_who_leave_a_town_leave_it_to_the_government(coder: Coder) -> None:
    text = "Some 900 people, including rebel fighters, left Madaya on Friday, which is now under government control."
    (row,) = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"])


def test_who_enters_behind_those_who_left_takes_the_town_from_them(coder: Coder) -> None:
    text = "After government forces withdrew, Hayat Tahrir al-Sham entered Hama on Thursday without a fight."
    (row,) = code(coder, text, lang="en", published="2024-12-06")
    assert (row.actor_ids, row.target_ids) == (["hts"], ["syria-gov"])
    (row,) = code(coder, "After rebels left Nawa, the army entered the town on Thursday.", lang="en")
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["rebels"])
    text = "بعد انسحاب قوات النظام من مدينة حماة، سيطرت هيئة تحرير الشام عليها الخميس دون قتال."
    (row,) = code(coder, text, published="2024-12-06")
    assert (row.actor_ids, row.target_ids) == (["hts"], ["syria-gov"])


@pytest.mark.parametrize(
    ("text", "lang", "targets"),
    [
        ("خطف مسلحون خمسة مقاتلين في بلدة سقبا يوم الخميس.", "ar", []),
        ("خطف مسلحون شابا في بلدة سقبا يوم الخميس.", "ar", ["civilians"]),
        ("خطفت جبهة النصرة ستة مقاتلين على الأقل من الفرقة 30 في قرية قاح يوم الخميس.", "ar", ["division-30"]),
        ("خطف عناصر داعش راعيا في بلدة الشحيل يوم الخميس.", "ar", ["civilians"]),
        ("Gunmen kidnapped five fighters in the town of Saqba on Thursday.", "en", []),
        ("A farmer was kidnapped by fighters in the town of Saqba on Thursday.", "en", ["civilians"]),
    ],
)
def test_fighters_who_are_taken_are_no_civilians(coder: Coder, text: str, lang: str, targets: list[str]) -> None:
    assert [row.target_ids for row in code(coder, text, lang=lang, published="2015-08-07")] == [targets]


def test_the_raid_in_which_fighters_were_taken_is_no_further_act(coder: Coder) -> None:
    text = (
        "خطفت جبهة النصرة خمسة مقاتلين على الأقل من الفرقة 30 في قرية قاح أمس الخميس.\n"
        "وذكر ناشطون أن جبهة النصرة قامت أمس باقتحام مخيم النازحين بقرية قاح."
    )
    assert len(code(coder, text, published="2015-08-07")) == 1


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("انفجرت عبوة ناسفة صباح الخميس بسيارة عسكرية في مدينة دمشق وقتل تسعة أشخاص.", []),
        ("انفجرت عبوة ناسفة بسيارة عسكرية عند جسر في مدينة دمشق وقتل تسعة أشخاص.", []),
        ("انفجرت عبوة ناسفة صباح الخميس بسيارة أجرة في مدينة دمشق وقتل تسعة أشخاص.", ["civilians"]),
        ("انفجرت عبوة ناسفة صباح الخميس عند حاجز عسكري بسيارة أجرة في مدينة دمشق.", ["civilians"]),
    ],
)
def test_who_fell_at_a_military_site_is_not_told_to_be_civilian(coder: Coder, text: str, targets: list[str]) -> None:
    assert [row.target_ids for row in code(coder, text, published="2015-08-07")] == [targets]


def test_a_tank_of_gas_or_water_fires_at_nobody(coder: Coder) -> None:
    text = "Rebels shelled the town of Foua on Friday and hit its water tank and a fuel tank."
    (row,) = code(coder, text, lang="en", published=IN_2018)
    assert (row.actor_ids, row.weapon_types) == (["rebels"], ["unspecified"])


@pytest.mark.parametrize(
    "text",
    [
        "نفذت إسرائيل ضربات على قاعدة التيفور الجوية. وقتل 11 شخصا وجرح آخرون في القصف، بحسب المرصد.",
        "استهدفت صواريخ مجهولة مطار الضبعة العسكري. وسقط العديد من القتلى والجرحى جراء القصف.",
        "دوت انفجارات في مطار المزة العسكري وقتل ثلاثة أشخاص.",
    ],
)
def test_whoever_falls_at_a_base_is_no_civilian(coder: Coder, text: str) -> None:
    (row,) = code(coder, text)
    assert (row.target_ids, row.fatalities_civilians) == (["syria-gov"], 0)


def test_civilians_who_are_told_to_have_fallen_at_a_base_are_counted(coder: Coder) -> None:
    (row,) = code(coder, "استهدفت صواريخ مجهولة مطار الضبعة العسكري، وقتل مدنيان في القصف.")
    assert row.fatalities_civilians == 2


def test_who_only_speaks_of_gas_was_not_hit_by_it(coder: Coder) -> None:
    said = "بحسب مزاعم الفصائل وكذلك واشنطن ولندن وباريس"
    text = f"استخدم غاز السارين في بلدة اللطامنة يوم 2 نيسان 2017، {said}، من قبل القوات الحكومية، وقتل 14 شخصا."
    (row,) = code(coder, text, published="2017-04-12")
    assert (row.actor_ids, row.target_ids, row.fatalities_civilians) == (["syria-gov"], ["civilians"], 14)


def test_elders_of_tribes_do_not_fight(coder: Coder) -> None:
    (row,) = code(coder, "قتلت قسد أحد وجهاء العشائر في بلدة الشحيل بالرصاص.", published="2022-11-24")
    assert row.target_ids == ["civilians"]


@pytest.mark.parametrize(
    "planes",
    [
        "مضيفاً أن طيران الاستطلاع الروسي لا يفارق سماء الجبل",
        "وطائرات الاستطلاع الروسية تحلق في سماء بلدة البارة",
        "تزامناً مع طلعات لطيران الاستطلاع الروسي",
    ],
)
def test_planes_that_only_circle_have_no_part(coder: Coder, planes: str) -> None:
    (row,) = code(coder, f"قصفت قوات النظام بلدة كنصفرة اليوم، {planes}.", published="2022-11-24")
    assert (row.sub_event_type, row.actor_ids, row.location) == (
        "Shelling/artillery/missile attack",
        ["syria-gov"],
        "Kansafra",
    )
