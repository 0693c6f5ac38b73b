"""A pronoun says whose fire it was, and a verb without a subject goes on with that of the clause before."""

import pytest

from builders.coder import Coder
from tests.builders.coder.whole import IN_2016, code


@pytest.mark.parametrize(
    ("lang", "text", "actor"),
    [
        ("ar", "أعلنت تركيا هدنة في اعزاز، وأدى قصفها المدفعي على بلدة مارع إلى مقتل رجل.", ["turkey"]),
        ("ar", "أعلنت روسيا هدنة في مدينة نوى، فيما قصفت طائراتها بلدة طفس.", ["russia"]),
        ("ar", "خسر الجيش السوري تلة قرب مدينة نوى، وسط غارات لطائراته على بلدة طفس.", ["syria-gov"]),
        ("ar", "دخلت قوات تركية مدينة اعزاز، تزامنا مع قصف من مدفعيتها على بلدة مارع.", ["turkey"]),
        ("ar", "أعلنت روسيا هدنة في مدينة نوى، وشنت طائراتها ثلاث غارات على بلدة طفس.", ["russia"]),
        ("ar", "تقدم الجيش السوري في حي التضامن، كما قصفت مدفعيته مخيم اليرموك.", ["syria-gov"]),
        ("en", "Turkey announced a truce in Azaz, but its jets bombed Marea.", ["turkey"]),
        ("en", "The army pulled out of Saraqib and its artillery fire killed two people in Ariha.", ["syria-gov"]),
        ("ar", "أغار الطيران الروسي على كفرنبل، كما أغار أيضا على بلدة البارة.", ["russia"]),
        ("ar", "أغار الطيران الروسي على كفرنبل، وأسفرت الغارات عن مقتل ثلاثة مدنيين في حاس.", ["russia"]),
    ],
)
def test_whose_fire_it_is(coder: Coder, lang: str, text: str, actor: list[str]) -> None:
    assert code(coder, text, lang=lang, published=IN_2016)[-1].actor_ids == actor


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "أعلنت تركيا هدنة في اعزاز، وقتل رجل في بلدة مارع جراء قصفها أمس."),  # what it hit
        ("ar", "أعلن الجيش السوري مقتل جنديين في استهداف لدباباته قرب بلدة طفس."),  # whose tanks were hit
        ("ar", "قصفت قوات النظام بلدة كفرنبل، كما انفجرت عبوة ناسفة في بلدة حاس."),  # another subject
        ("ar", "قصفت قوات النظام بلدة كفرنبل، وأسفر انفجار عن مقتل رجل في حاس."),  # another act
        ("en", "The army and Turkey agreed on a truce in Azaz, but its jets bombed Marea."),  # one of two
    ],
)
def test_whose_fire_it_is_not(coder: Coder, lang: str, text: str) -> None:
    rows = code(coder, text, lang=lang, published=IN_2016)
    assert rows[-1].actor_ids == []
