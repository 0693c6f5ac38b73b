"""A toll of the lead that is the sum of what each place lost, which is told behind it."""

from builders.coder import Coder
from tests.builders.coder.whole import tolls

ARABIC = (
    "قالت مصادر طبية إن ستة أشخاص قتلوا وأصيب 11 في قصف لقوات النظام على مدينة إدلب ومحيطها أمس.\n\n"
    "وأضافت أن قصف مدينة إدلب أدى إلى مقتل أربعة أشخاص وإصابة ثمانية.\n\nوأدى قصف بلدة بنش إلى مقتل {} وإصابة ثلاثة."
)


ENGLISH = (
    "Insurgents fired shells at the neighborhoods of Aleppo city on Monday, killing 5 people and injuring 31. "
    "A source said that rockets fired at al-Jamilia neighborhood killed 5 people and injured 22. "
    "The source added that rockets fired at al-Suleimaniyeh neighborhood injured 9."
)


def test_the_toll_of_the_lead_is_parted_where_its_parts_add_up_to_it(coder: Coder) -> None:
    assert tolls(coder, ENGLISH, "en") == [("Jamiliyeh", 5, 22), ("Suleimaniyeh", 0, 9)]
    assert tolls(coder, ARABIC.format("شخصين"), "ar") == [("Idleb", 4, 8), ("Bennsh", 2, 3)]


def test_parts_that_come_to_another_sum_leave_the_toll_of_the_lead(coder: Coder) -> None:
    assert tolls(coder, ARABIC.format("خمسة أشخاص"), "ar")[0] == ("Idleb", 6, 8)


def test_what_others_did_on_that_day_is_no_part_of_a_toll(coder: Coder) -> None:
    text = (
        "ارتفعت حصيلة قصف قوات النظام على مدينة دوما الاثنين إلى تسعين قتيلا.\n\n"
        "وقتل جراء قصف قوات النظام على مدينة دوما الاثنين نحو سبعين مدنيا، وفق حصيلة سابقة.\n\n"
        "وردت الفصائل الاثنين بقصف جرمانا، ما أدى إلى مقتل عشرين مدنيا."
    )
    assert tolls(coder, text, "ar") == [("Duma", 90, 0), ("Jaramana", 20, 0)]
