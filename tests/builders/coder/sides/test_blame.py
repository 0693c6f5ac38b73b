"""Who claims, denies, announces or is accused of an act, and what that says of who did it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import GAS, IN_2015, IN_2018, acts_and_actors, code, code_english, refusals, sides


def test_who_denies_responsibility_is_not_the_actor_of_what_happened(coder: Coder) -> None:
    text = "نفت قوات سوريا الديمقراطية مسؤوليتها عن القصف الذي استهدف مدينة الباب، أمس، وراح ضحيته ثمانية مدنيين."
    (row,) = code(coder, text)
    assert (row.actor_ids, row.fatalities, row.clarity) == ([], 8, "disputed")
    assert refusals(coder, "نفت روسيا قصف مدينة الباب.") == {"denied"}


def test_who_denies_responsibility_has_not_declared_it(coder: Coder) -> None:
    text = "أسفر تفجير في مدينة الباب السبت عن مقتل ثلاثة مدنيين. ونفت قسد مسؤوليتها عن التفجير."
    assert sides(coder, text) == [([], ["civilians"])]


def test_who_declares_later_that_it_did_it_is_the_actor(coder: Coder) -> None:
    text = 'انفجرت عبوة في سوق جرمانا السبت فقتلت ثلاثة مدنيين. وأعلن تنظيم "داعش" عبر وكالته لاحقا مسؤوليته عن ذلك.'
    assert sides(coder, text) == [(["is"], ["civilians"])]
    text = "انفجرت عبوة في سوق جرمانا السبت فقتلت ثلاثة مدنيين. ولم تعلن هيئة تحرير الشام ولا غيرها مسؤوليتها عن ذلك."
    assert sides(coder, text) == [([], ["civilians"])]


def test_the_accused_did_it_and_not_the_accuser(coder: Coder) -> None:
    text = "قتل ثلاثة مدنيين بقصف على مدينة الباب أمس. واتهم الجيش الوطني قوات سوريا الديمقراطية بقصف المدينة."
    assert [row.actor_ids for row in code(coder, text)] == [["sdf"]]


def test_a_side_accused_of_something_else_is_no_actor(coder: Coder) -> None:
    text = "قتل ثلاثة مدنيين بقصف على مدينة الباب أمس. واتهمت أنقرة موسكو بعدم الرغبة في الحل."
    assert [row.actor_ids for row in code(coder, text)] == [[]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وكانت دمشق اتهمت إسرائيل في التاسع من آذار/مارس بشن غارة على مطار التيفور.", "israel"),
        ("واتهمت موسكو الولايات المتحدة الاثنين بقصف مدينة الميادين.", "usa"),
    ],
)
def test_a_state_that_is_accused_of_an_act_did_it(coder: Coder, text: str, actor: str) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [[actor]]


def test_who_is_accused_of_an_act_did_it(coder: Coder) -> None:
    [row] = code(coder, "أوقع الهجوم الكيماوي على دوما السبت عشرات القتلى، واتهمت دول عدة النظام السوري بتنفيذه.")
    assert (row.actor_ids, row.target_ids) == (["syria-gov"], ["civilians"])


def test_who_accuses_the_capital_did_nothing(coder: Coder) -> None:
    [row] = code(coder, "تتهم واشنطن دمشق بالمسؤولية عن الهجوم الكيماوي على دوما يوم السبت الماضي.")
    assert row.actor_ids == ["syria-gov"]


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت كل من تركيا وفرنسا قوات النظام بقصف بلدة حيان أمس.",
        "اتهم كل من جيش العزة وسكان المنطقة قوات النظام بقصف بلدة حيان أمس.",
    ],
)
def test_each_of_several_who_accuse_did_nothing(coder: Coder, text: str) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [["syria-gov"]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قال القيادي في جيش العزة إن قصفا استهدف بلدة حيان أمس.", []),
        ("قال المتحدث باسم جيش العزة إن عشرات المدنيين قتلوا أمس جراء قصف استهدف بلدة حيان.", []),
        ("أعلن جيش العزة قصف مواقع لقوات النظام في بلدة حيان أمس.", ["jaysh-al-izza"]),
        ("قال جيش العزة إنه قصف بلدة حيان أمس.", ["jaysh-al-izza"]),
    ],
)
def test_who_says_that_an_act_took_place_is_not_said_to_have_done_it(
    coder: Coder, text: str, actors: list[str]
) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [actors]


def test_a_side_that_announces_its_own_act_is_its_actor(coder: Coder) -> None:
    text = "The Syrian army said on Saturday it had captured the town of Morek from rebels."
    (row,) = code(coder, text, lang="en")
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (
        "Government regains territory",
        ["syria-gov"],
        ["rebels"],
    )


def test_the_plural_of_an_act_behind_who_speaks_is_not_said_to_be_his(coder: Coder) -> None:
    text = "The opposition said on Friday that mortar bombs hit houses in the town of Harasta, killing two people."
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.target_ids) == ([], ["civilians"])


def test_who_is_blamed_in_the_same_sentence_has_acted(coder: Coder) -> None:
    text = 'Mortar bombs hit the town of Jibrin on Friday, state television said, blaming "terrorists" for the attack.'
    assert [(row.actor_ids, row.target_ids) for row in code(coder, text, lang="en")] == [(["rebels"], ["civilians"])]


@pytest.mark.parametrize(
    "claim",
    [
        "وأعلن تنظيم داعش مسؤوليته عنه.",
        "وأعلن تنظيم داعش مسؤوليته عن التفجير.",
        "وقال الوالي إن داعش هو من نفذ التفجير.",
    ],
)
def test_who_declares_an_act_his_or_is_said_to_be_who_did_it(coder: Coder, claim: str) -> None:
    text = f"أسفر تفجير في مدينة الباب السبت عن مقتل ثلاثة مدنيين. {claim}"
    assert sides(coder, text) == [(["is"], ["civilians"])]


@pytest.mark.parametrize(
    "text",
    [
        "It was not clear whether Syrian or Russian planes carried out the raid on the town of Saraqib on Friday.",
        "Activists did not know whether Syrian or Russian warplanes carried out the raid on Saraqib on Friday.",
    ],
)
def test_who_did_it_may_be_open(coder: Coder, text: str) -> None:
    (row,) = code(coder, text, lang="en")
    assert (row.actor_ids, row.location) == (["syria-gov", "russia"], "Saraqab")


@pytest.mark.parametrize(
    ("asked", "actors"),
    [
        (
            "It was unclear if Syrian jets or planes of its Russian allies carried it out.",
            ["syria-gov", "russia"],
        ),
        ("Monitors could not say if the raid was Syrian or Russian.", ["syria-gov", "russia"]),
        ("It could not guess whether Syrian or Russian officials would go back to the talks.", []),
    ],
)
def test_either_of_two_may_have_done_it(coder: Coder, asked: str, actors: list[str]) -> None:
    (row,) = code(coder, f"An air raid on the town of Saraqib on Friday wounded five people. {asked}", lang="en")
    assert (row.actor_ids, row.injured) == (actors, 5)


def test_and_that_opens_what_another_side_did(coder: Coder) -> None:
    text = "قال المتحدث إن طائرات النظام قصفت بلدة مضايا وإن المعارضة ردت بإطلاق صواريخ على بلدة نبل."
    rows = code(coder, text, published=IN_2015)
    assert [(row.location, row.actor_ids) for row in rows] == [("Madaya", ["syria-gov"]), ("Nabul", ["rebels"])]


def test_a_ministry_that_speaks_of_bombers_sent_none(coder: Coder) -> None:
    text = (
        "A suicide bombing by IS killed 17 people at a police station in Damascus on Thursday. "
        "The Syrian interior ministry said that two suicide bombers struck the station in the district of Midan."
    )
    told = code(coder, text, lang="en", published=IN_2018)
    assert [(row.location, row.actor_ids, row.fatalities) for row in told] == [("Midan", ["is"], 17)]


def test_who_claims_a_similar_act_has_not_claimed_this_one(coder: Coder) -> None:
    text = "A car bomb killed nine people in the city of Homs on Friday. "
    assert code_english(coder, text + "Islamic State said it was behind a similar bombing in May.")[0].actor_ids == []
    assert code_english(coder, text + "Islamic State said it was behind the bombing.")[0].actor_ids == ["is"]


def test_a_known_act_has_the_author_that_is_told_elsewhere(coder: Coder) -> None:
    text = (
        "لم تقل واشنطن بعد كيف سترد على الهجوم الكيماوي في دوما الذي قضى فيه العشرات يوم السبت الماضي. "
        "وقالت باريس إن لديها دليلا على أن الحكومة السورية نفذت الهجوم الكيماوي."
    )
    assert [row.actor_ids for row in code(coder, text)] == [["syria-gov"]]


def test_who_says_that_it_bombed_targets_of_another_bombed_them(coder: Coder) -> None:
    [row] = code(coder, "أعلن الجيش الإسرائيلي أنه قصف عشرات الأهداف الإيرانية في ريف القنيطرة فجر اليوم.")
    assert (row.actor_ids, row.target_ids) == (["israel"], ["iran"])


def test_of_what_somebody_was_accused_before_he_was_hit_is_no_place_of_the_strike(coder: Coder) -> None:
    text = (
        "وكانت الولايات المتحدة شنت الأربعاء ضربات على مواقع للنظام في بلدة القطيفة، "
        "بعد اتهامه باستخدام غاز السارين في مدينة جاسم."
    )
    [row] = code(coder, text)
    assert (row.location, row.sub_event_type) == ("Al Qutayfah", "Air/drone strike")


@pytest.mark.parametrize(
    "told",
    [
        "No claim came, but Nusra and Islamic State have carried out similar attacks before.",
        "Islamic State has carried out such bombings before.",
        "The monitor says it determines whether strikes were made by coalition or Russian planes.",
    ],
)
def test_who_did_the_like_did_not_do_this(coder: Coder, told: str) -> None:
    rows = code(coder, "A bomb went off in the city of Qamishli on Friday, killing a woman. " + told, lang="en")
    assert [(row.actor_ids, row.fatalities) for row in rows] == [([], 1)]


@pytest.mark.parametrize(
    "text",
    [
        "يأتي ذلك في إطار رد باريس على هجوم كيميائي وقع في مدينة سراقب السبت.",
        "قالت باريس إنها تملك دليلا على أن الرئيس السوري شن هجوما كيميائيا في مدينة سراقب السبت الماضي.",
        "ونشر مسعفون صورا قالوا إنها لضحايا الهجوم الكيميائي المفترض في مدينة سراقب السبت.",
    ],
)
def test_who_answers_or_knows_of_an_act_did_not_do_it(coder: Coder, text: str) -> None:
    assert acts_and_actors(coder, text) == [(GAS, "Saraqab", [])]


def test_a_claim_names_the_gunmen(coder: Coder) -> None:
    text = "هاجم مسلحون مجهولون متاجر في بلدة نوى وقتلوا ثلاثة مدنيين. {}"
    claimed = text.format("وأعلن تنظيم الدولة الإسلامية المسؤولية عنها.")
    assert [row.actor_ids for row in code(coder, claimed)] == [["is"]]
    blamed = text.format("واتهم ناشطون قوات النظام بالهجوم.")
    assert [row.actor_ids for row in code(coder, blamed)] == [["unidentified-armed-group"]]


@pytest.mark.parametrize("blame", ["blaming the attack on rebels", "blaming rebels for it", "who blamed it on rebels"])
def test_who_an_act_is_blamed_on_in_its_own_sentence_did_it(coder: Coder, blame: str) -> None:
    text = f"Shelling of the Masharqa district of Aleppo killed four people on Friday, said officials {blame}."
    [row] = code_english(coder, text)
    assert (row.sub_event_type, row.actor_ids, row.target_ids) == (
        "Shelling/artillery/missile attack",
        ["rebels"],
        ["civilians"],
    )


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("اتهم قائد الجيش السوري، في بيان، إسرائيل بقصف مطار التيفور أمس.", ["israel"]),
        ("اتهم رئيس مركز المصالحة الروسي في سوريا، يوم الأحد، الولايات المتحدة بقصف مدينة هجين أمس.", ["usa"]),
        ("اتهم جيش الإسلام، أكبر فصائل الغوطة، قوات النظام بقصف مدينة دوما أمس.", ["syria-gov"]),
        ("اتهم كل من جيش الإسلام، ومسعفين، والائتلاف المعارض قوات النظام بقصف مدينة دوما أمس.", ["syria-gov"]),
        ("اتهمت الحكومة التركية قوات سوريا الديمقراطية المدعومة من واشنطن بقصف مدينة اعزاز أمس.", ["sdf"]),
        ("اتهمت دمشق التحالف الدولي الذي تقوده الولايات المتحدة بقصف بلدة الهري أمس.", ["coalition"]),
        ("اتهمت قسد تركيا والفصائل الموالية لها بقصف مدينة عفرين أمس.", ["turkey", "sna"]),
        ("اتهم ناشطون قوات النظام بقصف مدينة دوما أمس.", ["syria-gov"]),
    ],
)
def test_of_those_named_before_a_charge_the_last_is_accused(coder: Coder, text: str, accused: list[str]) -> None:
    assert [row.actor_ids for row in code(coder, text)] == [accused]


@pytest.mark.parametrize(
    ("told", "actors"),
    [
        ("وألقت المعارضة باللائمة على النظام السوري.", ["syria-gov"]),
        ("وألقى ناشطون باللوم على قوات النظام.", ["syria-gov"]),
        ("وألقت واشنطن بالمسؤولية على النظام السوري.", ["syria-gov"]),
        ("ولم تلق المعارضة باللوم على النظام السوري.", []),
    ],
)
def test_on_whom_the_blame_is_laid_did_it(coder: Coder, told: str, actors: list[str]) -> None:
    (row,) = code(coder, f"قتل سبعة في هجوم كيميائي على مدينة حرستا يوم الجمعة. {told}", published="2018-03-18")
    assert row.actor_ids == actors
