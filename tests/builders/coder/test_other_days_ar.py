"""What happened on another day, or went on for weeks, and is told beside the news, in Arabic texts written for these
tests.
"""

from builders.coder import Coder
from tests.builders.coder.whole import code


def days(coder: Coder, text: str) -> list[tuple[str | None, str, str]]:
    return [(row.location, str(row.date_start), str(row.date_end)) for row in code(coder, text)]


def test_the_days_of_a_campaign_are_not_those_of_the_news_that_is_a_part_of_it(coder: Coder) -> None:
    text = (
        "قصفت طائرات روسية بلدة كفرنبل وقتلت ثلاثة مدنيين.\n"
        "وقتلت الطائرات الروسية في بلدة كفرنبل مدنيين كثيرين خلال الأيام العشرة الماضية."
    )
    assert days(coder, text)[0] == ("Kafr Nobol", "2018-03-16", "2018-03-16")


def test_a_night_or_two_days_told_later_are_those_of_the_news(coder: Coder) -> None:
    text = "قصفت طائرات روسية بلدة كفرنبل.\nووقع القصف على بلدة كفرنبل ليل الأربعاء الخميس."
    [(_, start, _)] = days(coder, text)
    assert start in ("2018-03-14", "2018-03-15")


def test_an_act_of_others_on_a_day_of_its_own_has_no_place_of_what_was_told_before(coder: Coder) -> None:
    text = (
        "قتل ستة مقاتلين الخميس بضربة جوية روسية على مغارة في بلدة السخنة.\n"
        "وكان القيادي سلم من قصف للطيران العراقي في الثاني والعشرين من شباط قتل فيها مرافقه."
    )
    assert [place for place, *_ in days(coder, text)] == ["Sokhneh"]


def test_a_side_goes_on_where_it_acted_the_day_before(coder: Coder) -> None:
    text = (
        "خطفت جبهة النصرة الأربعاء عناصر من الفرقة 30 قرب مدينة اعزاز.\n"
        "وهاجمت جبهة النصرة الخميس مقرا للفرقة 30 وقتلت خمسة من عناصرها."
    )
    assert [(place, start) for place, start, _ in days(coder, text)][-1] == ("Azaz", "2018-03-15")


def test_the_town_of_an_act_of_another_day_is_the_one_told_before(coder: Coder) -> None:
    text = (
        "دخلت قافلة مساعدات أمس الخميس مدينة دوما بعد قصفها.\n"
        "وكانت قوات النظام قد استهدفت المدينة بالصواريخ في الخامس من آذار."
    )
    assert all(place == "Duma" for place, *_ in days(coder, text))


def test_air_strikes_near_the_border_of_a_neighbour_are_placed_on_it(coder: Coder) -> None:
    text = "شنت الطائرات العراقية الخميس غارات على مواقع تنظيم داعش داخل سوريا قرب الحدود العراقية."
    assert [place for place, *_ in days(coder, text)] == ["Syrian-Iraqi border"]


def test_a_border_beside_a_town_only_says_where_it_lies(coder: Coder) -> None:
    text = "سيطر تنظيم داعش الخميس على مدينة البوكمال الواقعة شرقا والمحاذية للحدود العراقية بعد معارك مع الجيش."
    assert [place for place, *_ in days(coder, text)] == ["Abu Kamal"]
