"""What is threatened, planned, possible, usual, denied or reflected on is no act; its refusal says why."""

from pathlib import Path

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import ARABIC, ENGLISH, IN_2015, PUBLISHED, SHELLING, code, locations, refusals, table

TABLE = Path(__file__).with_name("ar_reasons.csv")


@pytest.mark.parametrize("case", table(TABLE), ids=lambda case: case["why"])
def test_the_reason_tells_what_the_sentence_is(coder: Coder, case: dict[str, str]) -> None:
    assert code(coder, case["text"]) == []
    assert refusals(coder, case["text"]) == ({case["reason"]} - {"none"})


def test_what_is_threatened_denied_or_long_past_is_no_event(coder: Coder) -> None:
    assert code(coder, "هددت أنقرة بقصف مدينة منبج.") == []
    assert refusals(coder, "هددت أنقرة بقصف مدينة منبج.") == {"planned"}
    assert refusals(coder, "لم تقصف قوات النظام مدينة طفس.") == {"denied"}
    assert refusals(coder, "قصفت قوات النظام مدينة دوما في آب 2013.") == {"background"}


def test_what_somebody_could_do_then_is_not_done(coder: Coder) -> None:
    text = "إذا سيطرت الفصائل على قرية جورين يصبح بإمكانها التقدم نحو الساحل واستهداف قرى في ريف جبلة."
    assert code(coder, text, published=IN_2015) == []


@pytest.mark.parametrize(
    "spoken",
    [
        "المعركة باتت على أبواب جورين بين الفصائل وقوات النظام، كما يرى الناطق.",
        "عاد أهال كانوا قد فروا من عمليات النظام العسكرية في محافظة درعا.",
        "وضعت المعركة بين الفصائل وقوات النظام في سهل الغاب الحكومة في موقف حرج.",
    ],
)
def test_the_fight_of_which_one_speaks_is_no_news(coder: Coder, spoken: str) -> None:
    assert code(coder, spoken, published=IN_2015) == []


def test_battles_that_destroyed_a_town_are_a_word_of_it(coder: Coder) -> None:
    text = "تجمع الضحايا لإعادة إعمار بلدة عين العرب التي دمرتها معارك ضارية انتهت بانتصار وحدات حماية الشعب على داعش."
    assert code(coder, text, published=IN_2015) == []


def test_what_an_essay_tells_of_no_day_behind_its_lead_is_no_news(coder: Coder) -> None:
    thought = "ويرى الكاتب أن المدن لا تنسى أهلها، وأن الذاكرة تبقى في الحجارة والأسماء والأغاني. "
    lead = "يعود الكاتب إلى بلدته ويروي ما بقي منها.\n\n" + thought + "\n\n"
    behind = "وهناك قصفت قوات النظام مدينة سراقب فقتل عشرة أشخاص.\n\n"
    assert code(coder, lead + thought * 60 + "\n\n" + behind, published=IN_2015) == []
    assert len(code(coder, lead + thought * 3 + "\n\n" + behind, published=IN_2015)) == 1
    assert len(code(coder, lead + thought * 60 + "\n\nميدانيا، " + behind, published=IN_2015)) == 1
    news = "وقصفت قوات النظام أمس مدينة سراقب فقتل عشرة أشخاص.\n\n"
    assert len(code(coder, lead + thought * 60 + "\n\n" + news, published=IN_2015)) == 1


def test_a_long_article_without_days_reflects(coder: Coder) -> None:
    lead = "يرى محللون أن الحرب في سوريا طالت أكثر مما توقع أحد.\nويقول باحث إن الأطراف لا تريد التفاوض.\n"
    thought = "ويعتقد الباحث أن أسباب ذلك كثيرة وأن المجتمع الدولي لم يجد حلا للأزمة ولا لما خلفته من دمار واسع.\n"
    case = "وشهدت مدينة درعا معارك بين فصائل المعارضة وقوات النظام."
    assert code(coder, lead + thought * 30 + case) == []
    assert len(code(coder, lead + thought * 3 + case)) == 1
    assert len(code(coder, lead + thought * 30 + case.replace("مدينة درعا", "مدينة درعا أمس"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "وتقول الوكالة إن الزيادة ترمي إلى التصدي للقوات الإيرانية في مدينة الصنمين.",
        "واستهدفت إسرائيل مرات عدة مستودعات قريبة من مطار دمشق الدولي.",
        "ومن شأن هجوم على مدينة درعا أن يخفف الضغط على مقاتلي المعارضة.",
    ],
)
def test_what_is_meant_to_happen_or_often_did_is_no_event(coder: Coder, text: str) -> None:
    assert code(coder, text) == []


@pytest.mark.parametrize("told", ["الهجوم المرتقب لقوات النظام", "هجوم محتمل لقوات النظام", "الهجوم التركي الوشيك"])
def test_an_attack_that_is_still_to_come_is_none(coder: Coder, told: str) -> None:
    assert code(coder, f"تحدث الموفد عن {told} على مدينة إدلب.") == []


def test_where_people_live_no_base_is_set_up(coder: Coder) -> None:
    assert code(coder, "تقيم في مركز بمدينة كوباني مجموعة من مقاتلي تنظيم داعش.") == []


@pytest.mark.parametrize(
    "text",
    [
        "قال المبعوث إن الخلاف قد يسمح بهجوم على مدينة درعا.",
        "وحذر من أن الأزمة قد تؤدي إلى اشتباكات في مدينة درعا.",
    ],
)
def test_what_may_come_about_is_no_act(coder: Coder, text: str) -> None:
    assert refusals(coder, text) == {"hypothetical"}
    assert not code(coder, text)


def test_what_a_side_does_on_purpose_time_and_again_is_no_news(coder: Coder) -> None:
    assert locations(coder, "تتعمد قوات النظام استهداف القرى من محور الغاب وصولا إلى ريف سراقب.") == []
    assert locations(coder, "تعمدت قوات النظام أمس استهداف مشفى في سراقب.") == ["Saraqab"]


def test_an_accord_told_by_its_year_behind_the_lead_is_history(coder: Coder) -> None:
    lead = "قصفت قوات النظام اليوم بلدة مورك بريف حماة بقذائف المدفعية الثقيلة من مواقعها القريبة من البلدة. " * 6
    accord = "\n\nوفي 15 آذار 2018 توصلت موسكو وأنقرة إلى اتفاق لوقف إطلاق النار في إدلب."
    assert {row.sub_event_type for row in code(coder, lead + accord)} == {SHELLING}
    assert [row.sub_event_type for row in code(coder, accord.strip())] == ["Agreement"]


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


def test_the_pace_of_fire_is_no_act(coder: Coder) -> None:
    assert code(coder, "وتكثفت مؤخرا وتيرة إطلاق القذائف على مدينة دمشق وضواحيها.") == []


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("5 April 1917", "background"),
        ("5/4/1860", "background"),
        ("5 April 2101", "date-future"),
        ("2018-13-45", "date-impossible"),
        ("30 February 2018", "background"),
    ],
)
def test_an_event_of_another_time_is_refused(coder: Coder, day: str, reason: str) -> None:
    assert refusals(coder, ENGLISH.format(day), lang="en", published=PUBLISHED) == {reason}
    assert code(coder, ENGLISH.format(day), lang="en", published=PUBLISHED) == []


def test_an_arabic_event_of_another_time_is_refused(coder: Coder) -> None:
    assert refusals(coder, ARABIC.format("5 نيسان 1860"), published=PUBLISHED) == {"background"}
    assert refusals(coder, ARABIC.format("45/13/2018"), published=PUBLISHED) == {"date-impossible"}


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Moscow has brokered two deals to ease fighting that rebels and the army wage in Nawa.", {"denied"}),
        ("Moscow has brokered deals after fighting between rebels and the army in Nawa on Friday.", set()),
    ],
)
def test_a_fight_that_somebody_means_to_end_is_only_spoken_of(coder: Coder, text: str, reasons: set[str]) -> None:
    assert refusals(coder, text, lang="en") == reasons


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("لم تستعد قوات النظام حتى مساء أمس السيطرة على بلدة عقيربات.", "denied"),
        ("لم ينتزع التنظيم السيطرة على مطار كويرس أمس.", "denied"),
        ("وإذا انتزع مقاتلو الفصائل أمس السيطرة على بلدة عقيربات فسيقطعون الطريق.", "hypothetical"),
        ("في حال استعاد الجيش السوري السيطرة على بلدة عقيربات فسيفتح الطريق.", "hypothetical"),
        ("ستستعيد قوات النظام في النهاية السيطرة على بلدة عقيربات.", "planned"),
    ],
)
def test_control_is_taken_as_the_verb_tells_that_it_completes(coder: Coder, text: str, reason: str) -> None:
    assert refusals(coder, text) == {reason}


def test_control_that_was_taken_is_told_by_a_verb_in_the_past(coder: Coder) -> None:
    for text in (
        "استعادت قوات النظام بعد معارك لم تتوقف السيطرة على بلدة عقيربات أمس.",
        "لم يتوقف القصف فاستعادت قوات النظام أمس السيطرة على بلدة عقيربات.",
    ):
        [row] = code(coder, text)
        assert (row.sub_event_type, row.location) == ("Government regains territory", "Oqeirbat")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened on Monday to fire rockets at the town of Foua.",
        "Two days ago the group warned it would launch a volley of missiles at Foua town.",
        "The group had said on Monday that it would fire dozens of rockets at the town of Foua.",
        "The army promised on Sunday to shell the town of Douma.",
        "The army warned on Monday of an attack on the town of Foua.",
    ],
)
def test_what_was_threatened_on_a_day_was_not_done_then(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en") == []
    assert refusals(coder, text, lang="en") == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "The army continued on Monday to shell the town of Douma.",
        "Rebels used drones to attack the airbase near the town of Jableh on Monday.",
        "Helicopters returned on Monday to drop barrel bombs on the town of Douma.",
    ],
)
def test_an_infinitive_may_tell_what_was_done(coder: Coder, text: str) -> None:
    assert len(code(coder, text, lang="en")) == 1


@pytest.mark.parametrize("words", ["held off on strikes in", "has held off on bombing", "refrained from shelling"])
def test_what_somebody_held_off_on_was_not_done(coder: Coder, words: str) -> None:
    text = f"Russia {words} Aleppo on Tuesday."
    assert code(coder, text, lang="en") == []
    assert refusals(coder, text, lang="en") == {"denied"}


def test_an_attack_that_was_held_off_took_place(coder: Coder) -> None:
    [row] = code(coder, "The army held off an attack on Morek by rebels on Tuesday.", lang="en")
    assert (row.sub_event_type, row.actor_ids) == ("Armed clash", ["rebels"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The air force had stopped bombing the city of Aleppo to let a convoy in.", 0),
        ("Warplanes ceased shelling the town of Douma on Tuesday.", 0),
        ("The government ceased its artillery shelling of Zamalka on Monday.", 0),
        ("The army has stopped all its air strikes on the town of Douma since Sunday.", 0),
        ("Rebels stopped a car as shelling hit the town of Douma on Monday.", 1),
        ("The planes had stopped bombing Douma but shells fell on Zamalka on Monday, killing two.", 1),
    ],
)
def test_fire_that_somebody_stopped_is_no_event(coder: Coder, text: str, count: int) -> None:
    assert len(code(coder, text, lang="en")) == count


@pytest.mark.parametrize(
    "text",
    [
        "Clashes between rebels and the army could break out in Ariha, activists said.",
        "Fighting between rebels and the army may resume in Ariha on Friday.",
        "Damascus readies for American strikes on Mezzeh air base.",
        "The army braces for a rebel attack on Morek.",
    ],
)
def test_what_may_begin_has_not_begun(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en") == []


def test_what_could_be_heard_happened(coder: Coder) -> None:
    assert len(code(coder, "A car bomb attack in Homs on Friday could be heard across the city.", lang="en")) == 1
