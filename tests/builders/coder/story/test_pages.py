"""What pages put around or into their text is no news: headlines, captions, links, menus; stops may be missing."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2015, code, code_english

SHELLED = "Government forces shelled the town of Saraqib on Friday, killing two civilians"


def test_page_chrome_is_not_news(coder: Coder) -> None:
    text = (
        "أدان وزير الخارجية القصف خلال مؤتمر صحفي عقده مساء الخميس في العاصمة.\n"
        "اقرأ أيضا: مقتل ثلاثة مدنيين بقصف لقوات النظام على مدينة دوما"
    )
    assert code(coder, text) == []


def test_the_title_behind_a_link_to_the_page_is_no_news(coder: Coder) -> None:
    text = "قصفت دبابات تركية مواقع داعش قرب جرابلس. وكان الضحايا من عين العرب. رابط الخبر بصحيفة الوئام: {}"
    rows = code(coder, text.format("الجيش التركي يقصف داعش بعد إطلاق نار"), published=IN_2015)
    assert [row.location for row in rows] == ["Jarablus"]


def test_headlines_that_ask_or_are_cut_short_are_page_chrome(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بلدة كفرنبل بقذائف المدفعية يوم الخميس ما أدى إلى مقتل مدني.\n"
        "الأكثر قراءة\n"
        "حلب.. هيئة تحرير الشام تهاجم حركة أحرار الشام قرب دارة عزة\n"
        "مقتل ثلاثة مدنيين بقصف لقوات النظام على مدينة دوما في ريف دم...\n"
        "ما الأسباب التي تدفع روسيا إلى قصف مدينة إدلب هذا الأسبوع؟"
    )
    assert [row.location for row in code(coder, text)] == ["Kafr Nobol"]


@pytest.mark.parametrize(
    "text",
    [
        SHELLED,
        f"{SHELLED}.",
        f"{SHELLED}. https://example.org/x",
        f"{SHELLED} (Reuters)",
        f"{SHELLED}.\0",
        f"The truce in the north did not hold for long. {SHELLED}",
        f"Urgent\n{SHELLED}\nFrom our correspondent",
    ],
)
@pytest.mark.parametrize("title", ["", "A title here"])
def test_a_sentence_is_text_without_its_stop(coder: Coder, title: str, text: str) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, lang="en", title=title)] == [("Saraqab", 2)]


ARABIC = "قصفت قوات النظام مدينة سراقب يوم الجمعة ما أدى إلى مقتل مدنيين اثنين"


@pytest.mark.parametrize("text", [ARABIC, f"{ARABIC} #سراقب", f"{ARABIC} 🔴"])
def test_nor_does_arabic_need_it(coder: Coder, text: str) -> None:
    assert [(row.location, row.fatalities) for row in code(coder, text, title="خبر من الشمال")] == [("Saraqab", 2)]


def test_all_lines_of_a_post_that_tell_incidents_are_text(coder: Coder) -> None:
    text = "Two men were wounded in shelling of the town of Binnish on Friday\nPhoto: N. N.\n" + SHELLED
    rows = code(coder, text, lang="en", title="News of the north")
    assert [row.location for row in rows] == ["Bennsh", "Saraqab"]


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nShelling kills two in Saraqib\nContact us",
        "\n".join([SHELLED, *(f"The council of the town opens its school number {n}" for n in range(10))]),
        f"The minister spoke in Damascus on Friday about the schools of the capital.\nHome\n{SHELLED}",
        f"The minister spoke in Damascus about the schools.\n{SHELLED[11:]} .. and the market closes",
        f"The minister spoke in Damascus about the schools.\n{SHELLED[11:]}.example and others",
    ],
)
def test_a_menu_and_headlines_behind_the_text_are_none(coder: Coder, text: str) -> None:
    assert code(coder, text, lang="en", title="A title here") == []


def test_headlines_behind_their_minutes_are_other_articles(coder: Coder) -> None:
    text = (
        "2018/03/16 09:23 قصف يقتل أربعة أطفال من عائلة واحدة في بلدة كنصفرة جنوبي إدلب\n"
        "2018/03/15 11:12 غارات إسرائيلية على مواقع لقوات النظام السوري قرب مدينة القطيفة شمالي دمشق\n"
        "قُتل أربعة أطفال من أسرة واحدة بقصف لقوات النظام على كنصفرة بجبل الزاوية اليوم الجمعة."
    )
    assert [row.location for row in code(coder, text)] == ["Kansafra"]


def test_what_stands_behind_the_line_that_turns_the_page_is_another_article(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بالمدفعية الثقيلة صباح اليوم قرية آفس في ريف إدلب الشرقي، دون ورود معلومات عن خسائر بشرية.\n"
        "السابق\nشرقي الفرات.. هجوم لتنظيم داعش على حاجز لقسد في بلدة ذيبان يخلف عشرة قتلى من عناصرها.\n"
        "التالي\nمظاهرة في مدينة بنش."
    )
    assert [row.location for row in code(coder, text)] == ["Afs"]
    also = text.replace("السابق\n", "وجاء ذلك بعد القصف السابق.\n").replace("\nالتالي\nمظاهرة", " وخرجت مظاهرة")
    assert "Thiban" in [row.location for row in code(coder, also)]


BETWEEN = (
    "قصفت قوات النظام قرية الكفير غربي إدلب صباح اليوم الجمعة، ما أدى إلى مقتل مدني.\n"
    "{}\n"
    "وقال الدفاع المدني إن فرقه نقلت جثمان الرجل إلى مشفى قريب من المكان.\n"
    "وأضاف أن أهالي القرية يعملون في هذه الأيام بقطاف الزيتون في حقولهم."
)


@pytest.mark.parametrize(
    "line",
    [
        "بعد أريحا.. طائرات روسية تقصف مدينة بنش وتقتل ثلاثة من عائلة واحدة",
        "مقتل ثلاثة أطفال بغارات روسية على مدينة بنش في ريف إدلب الشرقي | صور",
        "سوريا: جرحى في قصف لقوات النظام على مدينة بنش وسط نزوح الأهالي",
        "عشيرتان تتقاتلان في مدينة بنش ومقتل ثلاثة من أبنائهما في الاشتباكات",
    ],
)
def test_a_line_between_paragraphs_that_opens_as_headlines_do_leads_to_another_article(coder: Coder, line: str) -> None:
    assert [row.location for row in code(coder, BETWEEN.format(line))] == ["Kafir"]


@pytest.mark.parametrize(
    "line",
    [
        "قُتل ثلاثة أطفال من عائلة واحدة بغارات روسية على مدينة بنش شرقي إدلب",
        "واستهدفت طائرات روسية مدينة بنش شرقي إدلب ما أدى إلى مقتل ثلاثة أطفال",
        "وفي شرقي إدلب، قصفت طائرات روسية مدينة بنش ما أدى إلى مقتل ثلاثة أطفال",
        "- مقتل ثلاثة أطفال بغارات روسية على مدينة بنش في ريف إدلب الشرقي",
        "إدلب:: غارات روسية على مدينة بنش أدت إلى مقتل ثلاثة أطفال من عائلة واحدة",
    ],
)
def test_one_that_opens_as_a_sentence_or_an_item_does_is_news(coder: Coder, line: str) -> None:
    assert {row.location for row in code(coder, BETWEEN.format(line))} == {"Bennsh", "Kafir"}


def test_the_headline_behind_a_line_that_turns_the_page_may_be_long(coder: Coder) -> None:
    text = (
        "قصفت قوات النظام بالمدفعية الثقيلة صباح اليوم قرية آفس في ريف إدلب الشرقي، دون ورود معلومات عن خسائر بشرية.\n"
        "التالي\nوسط غضب الأهالي ومطالبتهم بمحاسبة الفاعلين.. مقتل شاب وإصابة آخر من أبناء مدينة بنش برصاص عناصر حاجز "
        "هيئة تحرير الشام عند مدخل المدينة الجنوبي أثناء عودتهما من عملهما في الحقول إلى المنزل"
    )
    assert [row.location for row in code(coder, text)] == ["Afs"]


def test_lines_that_tell_their_age_are_headlines_of_others(coder: Coder) -> None:
    text = (
        "انفجارات عديدة هزت مدينة الميادين وهذه تفاصيلها كاملة لحظة بلحظة!\n\n3 أيام مضت\n\n"
        "قُتل شاب برصاص مجهولين في بلدة ذيبان شرقي دير الزور مساء أمس، حسب ما أفاد مراسلنا."
    )
    assert [row.location for row in code(coder, text, title="مقتل شاب")] == ["Thiban"]


def test_who_stands_behind_it_in_another_headline_did_not_do_it(coder: Coder) -> None:
    text = (
        "قُتل مدنيان في بلدة مرعيان جنوبي إدلب اليوم الجمعة إثر انفجار عبوة ناسفة، بحسب ما قالته مصادر محلية.\n\n"
        "الأكثر قراءة\n\nاتهام داعش باستهداف كنيسة"
    )
    (row,) = code(coder, text)
    assert row.actor_ids == []


def test_the_title_that_the_text_repeats_is_no_row_of_its_own(coder: Coder) -> None:
    title = "Army kills 40 terrorists in Deir Ezzor"
    text = (
        "27 June 2016 Army kills 40 terrorists in Deir Ezzor. The Army Air Force on Monday struck IS gatherings near "
        "al-Jafra village in Deir Ezzor province killing 40 terrorists, a military source said."
    )
    rows = code(coder, text, lang="en", title=title, published="2016-06-27")
    assert [(row.location, row.sub_event_type, row.fatalities) for row in rows] == [("Jafra", "Air/drone strike", 40)]


def test_a_headline_does_not_say_by_what_means_the_attack_was(coder: Coder) -> None:
    title = "School bombing kills 30 in Syria"
    text = "Nine people died in the attack in the town of Azaz on Friday. One suicide attacker carried out the attack."
    rows = code(coder, text, lang="en", title=title, published="2014-10-10")
    assert [row.sub_event_type for row in rows] == ["Suicide bomb"]


UNDER_PICTURE = (
    "Shells killed two people in the town of Douma on Friday. Sputnik Ivan Somebody Syrian Airstrikes Kill Over 40 "
    "Fighters in Hama Province DAMASCUS (Sputnik) The army shelled the town of Arbin on Friday."
)
NO_DATELINE = (
    "Shells killed two people in the town of Douma on Friday. AP Photo Army Retakes Village of Tibni in the East "
    "Several people of the town told the agency that planes bombed Arbin on Friday."
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (UNDER_PICTURE, ["Arbin", "Duma"]),
        (NO_DATELINE, ["Arbin", "Duma"]),
        ("Sputnik said that the army had retaken the village of Tibni on Friday.", ["Tabni"]),
    ],
)
def test_the_headline_under_a_picture_is_that_of_another_article(coder: Coder, text: str, places: list[str]) -> None:
    assert sorted(row.location for row in code(coder, text, lang="en", published="2014-10-10")) == places


@pytest.mark.parametrize(
    ("head", "text", "dead"),
    [
        ("AGENCY A Name 1210 12.06.2018Get short URL 0 64", "The Syrian Democratic Forces (SDF) killed", 12),
        ("12.06.2018(updated 1304) Get short URL Topic Battle for Hama From Above (81) 640", "US-led jets killed", 12),
        ("12.06.2018Get short URL 3 64", "12 Daesh members were killed. The Syrian Democratic Forces (SDF) killed", 12),
    ],
)
def test_the_news_begins_behind_what_a_page_counts(coder: Coder, head: str, text: str, dead: int) -> None:
    news = f"{head} {text} 12 Daesh members and took the town of Manbij."
    rows = code_english(coder, news)
    assert [(row.location, row.fatalities) for row in rows] == [("Menbij", dead)]
    assert rows[0].actor_ids in (["sdf"], ["coalition"])


def test_headlines_of_other_articles_end_the_news(coder: Coder) -> None:
    news = "Rebels shelled the town of Nubul on Monday, killing two people. The shells hit a market, a resident said."
    tail = "Source Agencies Related News Six die as jets bomb Saraqeb in the north. Gunmen kill three in Daraa."
    assert [row.location for row in code_english(coder, f"{news} {tail}")] == ["Nabul"]


def test_the_caption_of_an_old_picture_is_no_news(coder: Coder) -> None:
    text = (
        "عقد مجلس مدينة إدلب اجتماعا مع الأهالي لبحث وضع الطرق في المدينة خلال فصل الشتاء.\n"
        "استهداف الطيران الحربي الروسي لبلدة كنصفرة في جبل الزاوية بريف إدلب - أرشيفية\n"
        "وقال رئيس المجلس إن العمل يبدأ قريبا في الشوارع الرئيسية من المدينة."
    )
    assert code(coder, text) == []
    assert [row.location for row in code(coder, text.replace("أرشيفية", "مراسلنا"))] == ["Kansafra"]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("The shells fell on Friday evening during a funeral, a resident said.", "2016-08-12"),
        ("The shells fell on August 2 during a funeral, a resident said.", "2016-08-13"),
        ("On Friday shells also hit the town of Zabadani.", "2016-08-13"),
    ],
)
def test_the_day_of_the_page_gives_way_to_the_eve_on_which_it_was(coder: Coder, behind: str, day: str) -> None:
    lead = "Date of publication 13 August 2016 Government forces shelled the town of Madaya, killing three women."
    rows = code(coder, f"{lead} {behind}", lang="en", published="2016-08-13")
    assert [str(row.date_start) for row in rows if row.location == "Madaya"] == [day]
