"""Who did it, alone or with others, and who of those told about had no part in it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import (
    IN_2015,
    IN_2016,
    IN_2018,
    SHELLING,
    ActOfSides,
    acts_and_actors,
    acts_and_sides,
    code,
    code_english,
    sides,
    sides_sorted,
)


def test_a_source_speaks_and_no_state_sends_suicide_bombers(coder: Coder) -> None:
    text = "A source at the Police Command said that rebels fired rockets on Salheen neighborhood in Aleppo on Monday."
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [["rebels"]]
    text = (
        "Suicide bombers carried out an attack near a police headquarters in Damascus on Monday, killing nine people."
    )
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [[]]
    text = "Strikes of the international coalition hit the town of Hajin on Monday."
    assert [row.actor_ids for row in code(coder, text, lang="en")] == [["coalition"]]


def test_an_assailant_who_blew_himself_up_is_no_group(coder: Coder) -> None:
    text = "A suicide bomber killed 16 people in Qamishli on Friday. The assailant blew himself up in Qamishli."
    assert [row.actor_ids for row in code(coder, text, lang="en", published=IN_2016)] == [[]]


def test_who_blows_himself_up_needs_no_other_name(coder: Coder) -> None:
    rows = code_english(coder, "Two suicide bombers attacked a police post in Damascus on Monday killing 17 people.")
    assert [(row.sub_event_type, row.actor_ids, row.fatalities) for row in rows] == [("Suicide bomb", [], 17)]


def test_who_runs_the_war_somewhere_announces_a_strike_elsewhere(coder: Coder) -> None:
    text = "أعلنت غرفة عمليات الفتح المبين التي تدير العمليات في إدلب، عن استهداف مقرات للنظام في داديخ."
    (row,) = code(coder, text, published="2021-09-03")
    assert (row.location, "hts" in row.actor_ids, row.target_ids) == ("Dadikh", True, ["syria-gov"])


def test_whom_a_side_fights_or_who_backs_it_has_no_part_in_what_is_told_of_it(coder: Coder) -> None:
    told = [
        ("قتل ثلاثة من وحدات حماية الشعب التي تقاتل تنظيم داعش في قصف تركي على عفرين.", ["turkey"], ["ypg"]),
        ("استهدفت غارة إسرائيلية سيارة لحزب الله الذي يقاتل مع قوات النظام في القنيطرة.", ["israel"], ["hezbollah"]),
        ("هاجمت فصائل المعارضة التي تدعمها تركيا مواقع قسد في منبج.", ["rebels"], ["sdf"]),
        ("قصفت قوات النظام التي تدعمها روسيا وإيران بلدة مارع.", ["syria-gov"], ["civilians"]),
    ]
    for text, actors, targets in told:
        (row,) = code(coder, text)
        assert (row.actor_ids, row.target_ids) == (actors, targets)


def test_the_country_of_a_town_takes_no_side(coder: Coder) -> None:
    text = "استهدف هجوم بسيارة مفخخة حاجزا لمقاتلين أكراد في جنوب كوباني بعد تفجير في مدينة سوروتش التركية."
    assert [row.actor_ids for row in code(coder, text, published=IN_2015)] == [[]]


@pytest.mark.parametrize(
    ("text", "places", "actors"),
    [
        (
            "The air force attacked rebel positions east of Damascus, including the town of Douma and Arbin.",
            [("Duma", 1), ("Arbin", 1)],
            ["syria-gov"],
        ),
        ("Russian raids hit the Sarmin region on Friday, killing two people.", [("Sarmin", 2)], ["russia"]),
        (
            "Terrorist organizations affiliated to Jabhat al-Nusra launched two rockets on Nawa on Friday.",
            [("Nawa", 1)],
            ["hts"],
        ),
        ("A man died in an airstrike in Saraqib, seized by rebels from government forces.", [("Saraqab", 1)], []),
    ],
)
def test_who_hit_which_places(coder: Coder, text: str, places: list[tuple[str, int]], actors: list[str]) -> None:
    rows = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.geo_precision) for row in rows] == places
    assert all(row.actor_ids == actors for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "استهدفت ضربات نفذتها الولايات المتحدة مع فرنسا وبريطانيا مواقع عسكرية قرب مدينة حمص.",
        "شنت الولايات المتحدة بالتعاون مع فرنسا وبريطانيا ضربات على مواقع عسكرية قرب مدينة حمص.",
        "نفذت الولايات المتحدة ضربات بمشاركة فرنسا وبريطانيا على مواقع عسكرية قرب مدينة حمص.",
    ],
)
def test_a_state_that_bombs_with_others_is_not_alone(coder: Coder, text: str) -> None:
    [row] = code(coder, text)
    assert set(row.actor_ids) == {"usa", "france", "uk"}
    assert row.sub_event_type == "Air/drone strike"


def test_who_only_backs_does_not_act_and_a_fight_with_a_state_is_against_it(coder: Coder) -> None:
    assert sides(coder, "شن الجيش السوري بدعم من روسيا هجوما على بلدة كفرنبودة ضد فصائل المعارضة.")[0][0] == [
        "syria-gov"
    ]
    [(one, other)] = sides(coder, "اندلعت اشتباكات للوحدات الكردية مع الجيش التركي قرب مدينة عفرين.")
    assert sorted([one, other]) == [["sdf"], ["turkey"]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("التقت وفود روسيا وتركيا بعد قصف طال بلدة حيان أمس.", []),
        ("تضاربت روايات روسيا وتركيا بعد ساعات من القصف على بلدة حيان أمس.", []),
        ("قبل أن تبدأ قمة طهران ضربت غارة روسية بلدة حيان أمس.", ["russia"]),
        ("أطلقت طهران أمس صواريخ على بلدة حيان.", ["iran"]),
        ("واصلت روسيا بعد انتهاء الهدنة قصف بلدة حيان أمس.", ["russia"]),
        ("استأنفت روسيا بعد هدوء دام أسبوعا قصفها على بلدة حيان أمس.", ["russia"]),
        ("شن الجيش السوري بعد هجوم الفصائل قصفا على بلدة حيان أمس.", ["syria-gov"]),
    ],
)
def test_who_met_or_did_something_else_has_no_part_in_an_act(coder: Coder, text: str, actors: list[str]) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [actors]


def test_suicide_bombers_are_of_those_who_attacked_there_that_day(coder: Coder) -> None:
    text = "شن تنظيم داعش هجوما على قوات النظام في مدينة السويداء أمس. ووقعت التفجيرات الانتحارية في بلدة شهبا."
    [_, bombing] = code(coder, text)
    assert (bombing.sub_event_type, bombing.actor_ids) == ("Suicide bomb", ["is"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة مدنيين في غارات على مدينة دوما، آخر معقل للمعارضة أمس.", ([], ["civilians"])),
        ("قصفت قوات النظام مدينة دوما، آخر جيب بيد المعارضة أمس.", (["syria-gov"], ["civilians"])),
        ("طال قصف عنيف أمس مدينة كفرنبل، التي كانت آخر جيوب المعارضة في المنطقة.", ([], ["civilians"])),
        ("طال القصف مدينة سراقب. وقصفت قوات النظام أمس المدينة، آخر معقل للمعارضة.", (["syria-gov"], ["civilians"])),
        ("قصفت قوات النظام أمس بلدة حيان التي كانت بيد المعارضة المسلحة.", (["syria-gov"], ["civilians"])),
        ("أصابت غارة أمس بلدة حيان التي ما زالت في أيدي مقاتلي المعارضة.", ([], ["civilians"])),
        ("قتل خمسة مدنيين أمس في بلدة حيان بيد مسلحي المعارضة.", (["rebels"], ["civilians"])),
        ("قصفت قوات النظام أمس مدينة إدلب حيث تنتشر هيئة تحرير الشام.", (["syria-gov"], ["civilians"])),
        ("استهدفت غارات للتحالف الدولي أمس الجيب الأخير لداعش في بلدة هجين.", (["coalition"], ["is"])),
        ("نفذ التحالف الدولي غارات في دير الزور على معاقل داعش أمس.", (["coalition"], ["is"])),
    ],
)
def test_whose_stronghold_a_place_is_called_does_nothing(coder: Coder, text: str, expected: object) -> None:
    assert sides_sorted(coder, text) == [expected]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قصفت القاعدة التركية بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["civilians"])]),
        ("استهدفت القاعدة التركية مواقع لقسد في بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["sdf"])]),
        ("وكانت القاعدة التركية استهدفت مواقع لقسد في بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["sdf"])]),
        ("استهدفت قسد القاعدة التركية في بلدة كلجبرين.", [(SHELLING, "Kaljibrin", ["sdf"], ["turkey"])]),
    ],
)
def test_a_base_fires_where_it_hits_something_else(coder: Coder, text: str, rows: list[ActOfSides]) -> None:
    assert acts_and_sides(coder, text) == rows


def test_strikes_of_allies_on_one_day_are_of_all(coder: Coder) -> None:
    text = (
        "شنت الولايات المتحدة وبريطانيا وفرنسا ضربات على مدينة تدمر الخميس. "
        "واستهدفت صواريخ فرنسية الخميس بلدة القريتين."
    )
    assert [set(row.actor_ids) for row in code(coder, text)] == [{"usa", "uk", "france"}] * 2


def test_a_side_that_tells_of_its_own_act_did_it(coder: Coder) -> None:
    text = "قال الجيش التركي إنه قصف مواقع لقسد في مدينة تل رفعت."
    assert acts_and_actors(coder, text) == [(SHELLING, "Tall Refaat", ["turkey"])]


def test_the_army_of_which_a_neighbour_tells_is_its_own(coder: Coder) -> None:
    assert acts_and_actors(coder, "قالت إسرائيل إن الجيش قصف مواقع في بلدة خان أرنبة.") == [
        (SHELLING, "Khan Arnaba", ["israel"])
    ]
    assert acts_and_actors(coder, "قالت موسكو إن الجيش قصف مواقع في بلدة مورك.") == [(SHELLING, "Murak", ["syria-gov"])]


def test_both_sides_of_the_war_that_went_on_meanwhile_have_no_part_in_a_bombing(coder: Coder) -> None:
    text = "A mortar attack on a school in Damascus killed two people on Friday as the army {}."
    [row] = code_english(coder, text.format("pressed its campaign against rebels around the capital"))
    assert (row.actor_ids, row.target_ids) == ([], ["civilians"])
    [row] = code_english(coder, "Air strikes killed two people in Douma on Friday as the army stepped up its campaign.")
    assert row.actor_ids == ["syria-gov"]


def test_who_is_named_before_the_verb_of_killing_killed(coder: Coder) -> None:
    [row] = code(coder, "قال سكان إن قسد قتلت راعيا قرب بلدة الشحيل أمس.", published="2022-06-15")
    assert (row.sub_event_type, row.actor_ids, row.fatalities) == ("Attack", ["sdf"], 1)
    title = '"قسد" تقتل شابين في بلدة الشحيل'
    [row] = code(coder, "نشر ناشطون صورا من المكان.", title=title, published="2022-06-15")
    assert (row.actor_ids, row.fatalities) == (["sdf"], 2)
    for text in ("قال ناشط إن قسد تقتل الرعاة في بلدة الشحيل.", "قسد: قتل راعيان في بلدة الشحيل."):
        assert code(coder, text, published="2022-06-15") == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "سقط ستة مدنيين أمس بغارة شنتها طائرات لم يعرف إن كانت سورية أو روسية على بلدة سرمين.",
            ["syria-gov", "russia"],
        ),
        ("وتستهدف طائرات حربية لا يعرف إن كانت روسية أم سورية بلدة سرمين.", ["syria-gov", "russia"]),
        ("انفجرت عبوة أمس في بلدة سرمين وقتلت ثلاثة، ولم يعرف ما إذا كانت سورية أو روسية.", []),
    ],
)
def test_planes_of_one_of_two_states_are_of_both(coder: Coder, text: str, actors: list[str]) -> None:
    [row] = code(coder, text)
    assert sorted(row.actor_ids) == sorted(actors)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Turkey moved troops on Sunday into the town of Salqin.", ["turkey"]),
        ("Israel said it had moved troops on Sunday into the buffer zone in Quneitra.", ["israel"]),
        ("The United States sent troops to the town of Manbij on Sunday.", ["usa"]),
        ("Troops moved into the town of Salqin on Sunday.", ["syria-gov"]),
    ],
)
def test_the_troops_that_somebody_moves_are_his(coder: Coder, text: str, actors: list[str]) -> None:
    assert [row.actor_ids for row in code_english(coder, text)] == [actors]
