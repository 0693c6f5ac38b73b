"""Signs that are not seen are named; all other text is left alone."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from builders.explain.signs import shown


def test_a_text_cannot_reorder_what_is_around_it() -> None:
    assert shown("a\u202eb\u202c\u2066c\u2069") == "a‹RLO›b‹PDF›‹LRI›c‹PDI›"
    assert shown("\x1b[2J\x00\x7f\x9b") == "␛[2J␀␡‹U+009B›"
    assert shown("\ufeffx\u2028\U000e0041\ud800") == "‹BOM›x‹U+2028›‹U+E0041›‹U+D800›"


def test_arabic_script_is_left_alone() -> None:
    text = "قصفت طائراتٌ\u200f بلدة\u200cالتل\n\tيوم"
    assert shown(text) == text


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    told = shown(text)
    assert not [sign for sign in told if unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF", "FSI")]
    assert not [sign for sign in told if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\t\n"]
    assert shown(told) == told
    told.encode("utf-8")  # raises where a half of a surrogate pair is left
