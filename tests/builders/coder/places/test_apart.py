"""Places of a clause in which nothing is told to have happened are none of those of the act beside it."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code, locations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Residents of Azaz are waiting for bread, and shelling of Marea wounded a man.", ["Mare'"]),
        ("A UN envoy held talks in Damascus while army helicopters bombed Darayya.", ["Darayya"]),
        ("Lorries with flour entered Talbiseh on Monday, but shelling of Rastan killed two people.", ["Ar-Rastan"]),
        ("Shops reopened in Nawa on Monday, and a mine blast in Tafas killed a child.", ["Tafs"]),
        ("The army shelled Kafranbel on Monday, and a delegation of bishops held prayers in Maalula.", ["Kafr Nobol"]),
        ("Shelling killed a farmer in Marea, while residents of Azaz wait for bread.", ["Mare'"]),
        ("Planes bombed the countryside of Idlib, and a delegation of bishops held prayers in Binnish.", ["Idleb"]),
        ("Raids on Ariha killed a woman, and engineers repaired a pump in Sarmada.", ["Ariha"]),
        ("Before the lorries got to Nawa, shells hit Tafas on Monday, killing a child.", ["Tafs"]),
        ("As families in Sarmin, Binnish and Ariha queued for bread, planes bombed Sarmada.", ["Sarmada"]),
        ("A shell fell on Nubl, wounding two men, according to a surgeon in Azaz.", ["Nabul"]),
    ],
)
def test_an_act_is_not_where_another_clause_of_its_sentence_is(coder: Coder, text: str, places: list[str]) -> None:
    assert locations(coder, text, lang="en", published=IN_2016) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ينتظر سكان اعزاز وصول الطحين، وأسفر قصف على بلدة مارع عن إصابة رجل.", ["Mare'"]),
        ("صدت الفصائل في ريف اللاذقية محاولات الجيش المدعوم بميليشيات أجنبية التقدم على محور كنسبا.", ["Kansaba"]),
        ("تشهد مدينة نوى هدوءا حذرا، وأدى انفجار لغم في بلدة طفس إلى مقتل طفل.", ["Tafs"]),
        ("أعلنت روسيا هدنة في مدينة نوى، فيما قصفت مروحيات النظام بلدة طفس.", ["Tafs"]),
        ("قصفت مروحيات النظام بلدة طفس، وزار وفد دولي مدينة نوى.", ["Tafs"]),
        ("أسفر قصف على بلدة مارع عن إصابة رجل، بينما ينتظر سكان اعزاز وصول الطحين.", ["Mare'"]),
        ("تشهد مدينة نوى هدوءا حذرا، وقتل طفلان في انفجار لغم في بلدة طفس.", ["Tafs"]),
        ("بينما كان سكان مدينة نوى ينتظرون الخبز، قصفت مروحيات النظام بلدة طفس.", ["Tafs"]),
        ("حشد الجيش تعزيزات في مدينة نوى أمس استعدادا لاقتحام بلدة طفس.", ["Nawa"]),
        ("قصف الجيش بلدة حيش أمس تمهيدا للسيطرة على مدينة كفرنبل.", ["Heish"]),
        ("توصل الطرفان أمس إلى اتفاق تمهيدا لإخراج مقاتلي الفصائل من بلدة طفس.", ["Tafs"]),
        ("سيطر الجيش على بلدة حيش، وأدت غارات على كفرنبل إلى مقتل أربعة مدنيين.", ["Heish", "Kafr Nobol"]),
    ],
)
def test_an_arabic_act_is_not_where_another_clause_is(coder: Coder, text: str, places: list[str]) -> None:
    assert locations(coder, text) == places


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "Raids hit quarters of Salqin as well as the towns of Sarmada and Saraqib.", 3),
        ("en", "Raids killed dozens in Raqqa where people are trapped and at least 20 people in Maskana.", 2),
        ("en", "The coalition made ten strikes, nine near Kobani and one at Tabqa.", 2),
        ("en", "When people met in Sarmada to bury their dead, planes bombed the town.", 1),
        ("en", "Shelling killed two people, according to doctors, in the town of Sarmada and in Ariha.", 2),
        ("en", "Shelling killed two people in Sarmada, according to doctors, and three in Ariha.", 2),
        ("ar", "نفذ الطيران تسع غارات على بلدة طفس، و12 على أطراف مدينة نوى.", 2),
        ("ar", "قصفت مروحيات النظام أماكن في بلدة طفس وأماكن أخرى في مدينة نوى.", 2),
        ("ar", "قصفت قوات النظام بلدة طفس بريف درعا، بالإضافة إلى مدينة نوى.", 2),
        ("ar", "وقع انفجار في سوق بلدة طفس وأدى إلى إصابات في مدينة نوى.", 2),
    ],
)
def test_places_that_words_join_are_places_of_one_act(coder: Coder, lang: str, text: str, places: int) -> None:
    assert len(code(coder, text, lang=lang, published=IN_2016)) == places
