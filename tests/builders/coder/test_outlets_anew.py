"""What Syrian outlets leave to the reader: whose posts "theirs" are, of whom "three of them" fell, which of two acts
that coincide a place belongs to, who left and who fled; and measures that count nobody. In texts of these tests' own.
"""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import code

STRIKE = "Air/drone strike"
SHELLING = "Shelling/artillery/missile attack"
Row = tuple[str, str, list[str], list[str]]


def sides(coder: Coder, text: str, lang: str = "ar") -> list[Row]:
    """Event, place, actors and targets of each row."""
    return [(r.sub_event_type, r.location, r.actor_ids, r.target_ids) for r in code(coder, text, lang=lang)]


def tolls(coder: Coder, text: str, lang: str = "ar") -> list[tuple[str, int, int]]:
    """Place, killed and wounded of each row."""
    return [(row.location, row.fatalities, row.injured) for row in code(coder, text, lang=lang)]


@pytest.mark.parametrize("verb", ["تزامنت", "وترافقت", "تتزامن"])
def test_a_place_is_that_of_the_fire_with_which_raids_coincide(coder: Coder, verb: str) -> None:
    text = f"شنت طائرات روسية غارات على بلدة مورك. {verb} الغارات مع قصف مدفعي من قوات النظام على بلدة اللطامنة."
    assert sides(coder, text) == [
        (STRIKE, "Murak", ["russia"], ["civilians"]),
        (SHELLING, "Latmana", ["syria-gov"], ["civilians"]),
    ]


def test_a_fight_with_a_side_is_not_where_another_act_begins(coder: Coder) -> None:
    text = "تزامن الاشتباك مع قوات النظام على محور مورك مع قصف صاروخي لفصائل المعارضة على بلدة محردة."
    assert [place for _, place, *_ in sides(coder, text)] == ["Muhradah"]


def test_fire_that_coincides_with_a_fight_at_its_place_is_the_fight(coder: Coder) -> None:
    text = "دارت اشتباكات بين الثوار وقوات النظام في بلدة مورك. وتزامنت الاشتباكات مع قصف استهدف بلدة مورك."
    assert [event for event, *_ in sides(coder, text)] == ["Armed clash"]


def test_fire_with_neither_place_nor_side_is_that_of_the_raids(coder: Coder) -> None:
    text = "شن طيران النظام غارات على بلدة مورك، وترافقت الغارات مع قصف مدفعي، فيما ردت الفصائل بقصف محردة."
    assert sides(coder, text)[0] == (STRIKE, "Murak", ["syria-gov"], ["civilians"])


def test_by_what_they_fell_is_told_behind_their_toll(coder: Coder) -> None:
    text = "ارتكبت طائرات روسية مجزرة بريف إدلب، أسفرت عن مقتل سبعة مدنيين، باستهداف مزرعة في بلدة بنش."
    assert sides(coder, text) == [(STRIKE, "Bennsh", ["russia"], ["civilians"])]
    assert tolls(coder, text) == [("Bennsh", 7, 0)]


def test_a_fighter_found_dead_is_none_of_those_who_were_arrested(coder: Coder) -> None:
    text = "اعتقلت قسد مدنيين في مدينة الرقة.\n\nعثر على جثة أحد عناصر قسد في مدينة الرقة."
    assert sides(coder, text) == [
        ("Abduction/forced disappearance", "Ar-Raqqa", ["sdf"], ["civilians"]),
        ("Attack", "Ar-Raqqa", [], ["sdf"]),
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصفت المدفعية التركية مواقع قسد في اعزاز، كما استهدفت مواقعهم في مدينة تل رفعت.", ["sdf"]),
        ("استهدفت فصائل المعارضة قوات النظام في مورك، وقصفت نقاطها في بلدة اللطامنة بالمدفعية.", ["syria-gov"]),
        ("قصفت قوات النظام مورك بالمدفعية من مواقعها في بلدة اللطامنة.", ["civilians"]),
    ],
)
def test_their_posts_are_those_of_the_foe_told_before(coder: Coder, text: str, target: list[str]) -> None:
    assert sides(coder, text)[-1][-1] == target


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
def test_some_of_them_are_of_those_who_were_carried(coder: Coder, text: str, row: Row) -> None:
    assert sides(coder, text) == [row]


@pytest.mark.parametrize(
    ("lang", "text", "actors"),
    [
        ("ar", "أجبرت فصائل المعارضة قوات النظام على الانسحاب من بلدة مورك.", ["syria-gov"]),
        ("ar", "اضطرت قوات النظام إلى الانسحاب من بلدة مورك إثر هجوم للفصائل.", ["syria-gov"]),
        ("ar", "انسحبت قوات النظام وحزب الله من بلدة مورك.", ["syria-gov", "hezbollah"]),
        ("en", "The army was forced to withdraw from the town of Morek on Monday.", ["syria-gov"]),
    ],
)
def test_who_is_made_to_withdraw_is_who_leaves(coder: Coder, lang: str, text: str, actors: list[str]) -> None:
    assert [row[2:] for row in sides(coder, text, lang)] == [(actors, [])]


@pytest.mark.parametrize(
    ("lang", "text", "actors", "targets"),
    [
        ("ar", "نزح آلاف المدنيين من بلدة مورك بسبب القصف.", ["civilians"], []),
        ("ar", "بدأ أمس إجلاء المدنيين من بلدة مضايا.", [], ["civilians"]),
        ("en", "About 3,000 people fled the town of Morek because of the fighting.", ["civilians"], []),
        ("en", "Buses evacuated 400 civilians from the town of Madaya on Friday.", [], ["civilians"]),
    ],
)
def test_who_flees_acts_and_who_is_evacuated_does_not(
    coder: Coder, lang: str, text: str, actors: list[str], targets: list[str]
) -> None:
    assert [row[2:] for row in sides(coder, text, lang)] == [(actors, targets)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Two Lebanese civilians were killed by a mine near Qusayr.", ["civilians"]),
        ("An Iraqi man was killed by gunmen in the town of Hajin.", ["civilians"]),
        ("Three Iranian fighters were killed by a mine near Palmyra.", ["iran"]),
    ],
)
def test_the_country_of_a_civilian_is_no_side(coder: Coder, text: str, target: list[str]) -> None:
    assert [row[-1] for row in sides(coder, text, "en")] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed 12 people in Homs, 162 km (100 miles) north of the capital, on Monday.",
        "A blast killed 12 people in Homs, 5 days after a ceasefire.",
    ],
)
def test_measures_behind_a_place_count_nobody(coder: Coder, text: str) -> None:
    assert tolls(coder, text, "en") == [("Homs", 12, 0)]


@pytest.mark.parametrize("part", ["الجزء الشمالي", "القسم الشرقي", "الأجزاء الغربية"])
def test_a_part_of_a_town_is_the_town(coder: Coder, part: str) -> None:
    [row] = code(coder, f"سقطت قذائف هاون على {part} من مدينة الرقة.")
    assert (row.location, row.geo_precision) == ("Ar-Raqqa", 1)


def places(coder: Coder, text: str) -> list[str]:
    return [row.location for row in code(coder, text)]


@pytest.mark.parametrize(
    "text",
    [
        "أقلعت طائرة حربية روسية من قاعدة حميميم في اللاذقية وقصفت قرية كنصفرة.",
        "أفاد راصد بأن طائرة للروس أقلعت من مطار حميميم في اللاذقية شنت غارات على قرية كنصفرة.",
    ],
)
def test_where_planes_took_off_is_not_where_they_struck(coder: Coder, text: str) -> None:
    assert places(coder, text) == ["Kansafra"]


def test_two_directions_belong_to_one_area(coder: Coder) -> None:
    text = "استهدفت الفصائل مواقع في سراقب وجوباس وكفرنبل جنوب وشرق إدلب، وميزناز وأورم الصغرى غرب حلب."
    assert places(coder, text) == ["Saraqab", "Jobas", "Kafr Nobol", "Miznaz", "Little Orm"]


def test_where_who_tells_it_works_is_not_where_it_was(coder: Coder) -> None:
    text = "وحسب أطباء في مشافي مدينة أريحا، فإن شخصا قتل جراء القصف على بلدة كفرلاتا."
    assert places(coder, text) == ["Kafrlata"]


def test_what_a_side_does_on_purpose_time_and_again_is_no_news(coder: Coder) -> None:
    assert places(coder, "تتعمد قوات النظام استهداف القرى من محور الغاب وصولا إلى ريف سراقب.") == []
    assert places(coder, "تعمدت قوات النظام أمس استهداف مشفى في سراقب.") == ["Saraqab"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "وأعلنت قوى الأمن الداخلي (الأسايش) جرح أربعة مدنيين في قصف مسيرة تركية على بلدة عين عيسى.",
            [(STRIKE, "Ein Issa", ["turkey"], ["civilians"])],
        ),
        (
            "أطلق مجهولون الرصاص على عنصر تابع لميليشيا الأمن العسكري ببلدة نوى.",
            [("Attack", "Nawa", ["unidentified-armed-group"], ["syria-gov"])],
        ),
        (
            "أعلنت الفصائل قنص عنصر من قوات النظام على محور قرية كفرموس.",
            [("Armed clash", "Kafr Musa", ["rebels"], ["syria-gov"])],
        ),
        (
            "أعلنت قسد اعتقال خمسة من عناصر داعش في بلدة ذيبان.",
            [("Arrests", "Thiban", ["sdf"], ["is"])],
        ),
        (
            "تعرضت مورك لقصف من قوات الأسد أدى لسقوط شهيد وجرحى، وردت الفصائل باستهداف موقع لقوات الأسد في محردة.",
            [(SHELLING, "Murak", ["syria-gov"], ["civilians"]), (SHELLING, "Muhradah", ["rebels"], ["syria-gov"])],
        ),
        (
            "استهدفت قوات النظام بلدة مورك، وردت الفصائل بقصف مواقعها.",
            [(SHELLING, "Murak", ["syria-gov"], ["civilians"])],
        ),
    ],
)
def test_who_did_it_to_whom(coder: Coder, text: str, rows: list[Row]) -> None:
    assert sides(coder, text) == rows


def test_an_accord_told_by_its_year_behind_the_lead_is_history(coder: Coder) -> None:
    lead = "قصفت قوات النظام اليوم بلدة مورك بريف حماة بقذائف المدفعية الثقيلة من مواقعها القريبة من البلدة. " * 6
    accord = "\n\nوفي 15 آذار 2018 توصلت موسكو وأنقرة إلى اتفاق لوقف إطلاق النار في إدلب."
    assert {row.sub_event_type for row in code(coder, lead + accord)} == {SHELLING}
    assert [row.sub_event_type for row in code(coder, accord.strip())] == ["Agreement"]


def test_what_the_shelling_reached_was_shelled_by_those_who_shelled(coder: Coder) -> None:
    text = (
        "استهدفت قسد بلدة الغزاوية. وردت مدفعية الجيش التركي والجيش الوطني باستهداف مواقع قسد بريف حلب الشمالي."
        " وطال القصف مواقع قسد في تل رفعت."
    )
    assert sides(coder, text)[-1] == (SHELLING, "Tall Refaat", ["turkey", "sna"], ["sdf"])


def test_what_raids_of_others_reached_was_not_shelled_by_them(coder: Coder) -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة سرمين. وطال القصف الجوي الروسي بلدة النيرب."
    assert sides(coder, text)[-1] == (STRIKE, "Nayrab", ["russia"], ["civilians"])


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "ar",
            "وخلال الأيام الماضية كثفت قوات النظام قصفها، إذ استهدفت يوم الأربعاء 14 آذار مدينة سرمدا.",
            "2018-03-14",
        ),
        ("en", "Over the past week planes bombed Sarmin, killing five on Tuesday.", "2018-03-13"),
    ],
)
def test_the_day_told_behind_a_span_is_when_it_was(coder: Coder, lang: str, text: str, day: str) -> None:
    assert [(str(row.date_start), str(row.date_end)) for row in code(coder, text, lang=lang)] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("قصفت القاعدة التركية بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["civilians"])]),
        ("استهدفت القاعدة التركية مواقع لقسد في بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["sdf"])]),
        ("وكانت القاعدة التركية استهدفت مواقع لقسد في بلدة تل رفعت.", [(SHELLING, "Tall Refaat", ["turkey"], ["sdf"])]),
        ("استهدفت قسد القاعدة التركية في بلدة كلجبرين.", [(SHELLING, "Kaljibrin", ["sdf"], ["turkey"])]),
    ],
)
def test_a_base_fires_where_it_hits_something_else(coder: Coder, text: str, rows: list[Row]) -> None:
    assert sides(coder, text) == rows


def test_what_somebody_is_accused_of_having_is_no_means(coder: Coder) -> None:
    text = "اعتدى عناصر قسد على عائلة في بلدة ذيبان بالضرب بحجة إخفاء العائلة دراجات نارية مفخخة."
    assert [row.weapon_types for row in code(coder, text)] == [["unspecified"]]


def test_who_fell_by_others_did_not_fall_by_an_act_without_a_place(coder: Coder) -> None:
    text = (
        "قُتلت امرأة إثر قصف مدفعي من قبل قوات النظام على منزلها."
        "\n\nالحسكة::قُتل لاجئ عراقي على يد مجهولين في مخيم الهول."
    )
    assert [row.sub_event_type for row in code(coder, text)] == ["Attack"]


def test_what_a_raid_was_aimed_at_is_told_behind_its_place(coder: Coder) -> None:
    text = "نفذ عناصر من قسد عملية إنزال جوي على بلدة ذيبان، استهدفت منزل شخص."
    assert [(row.sub_event_type, row.actor_ids) for row in code(coder, text)] == [("Arrests", ["sdf"])]
    fire = "نفذت قسد عملية أمنية في بلدة ذيبان. واستهدفت تركيا بلدة عامودا."
    assert (SHELLING, "Amuda", ["turkey"], ["civilians"]) in sides(coder, fire)
