"""Dead and hurt together: one figure for both, as Arabic tells it: سقط عشرون بين قتيل وجريح."""

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm_subjects import subject_of
from builders.coder.tolls.victims import BARE_PLURAL, Victims
from builders.mention import Mention


def between_both(parsed: Parsed, both: Mention, left: Mention | None, used: set[int]) -> list[Victims]:
    """Whom Arabic counts, with whose men they were, before it says that they fell "between dead and wounded": سقط 25 من
    عناصر النظام بين قتيل وجريح.
    """
    between = parsed.tokens.keys[both.first] == "بين" and both.values[0].harm == "both"
    if not between:
        return []
    whole = subject_of(parsed, both, left, used) or _some_of(parsed, left.last if left else parsed.first, both.first)
    used.update(group.first for group in whole)
    return whole


def _some_of(parsed: Parsed, first: int, last: int) -> list[Victims]:
    """The figure that counts some "of" those whom no table knows by their names: العشرات من قوات القطاع."""
    for number in (n for n in reversed(parsed.numbers) if first <= n.first < last and not n.ordinal):
        between = parsed.between(number.last, last)
        if is_cue(parsed.mention_at(number.last), "from") and not any(m.layer in ("rule", "harm") for m in between):
            n, numeral = number.value, not number.vague or number.value > BARE_PLURAL
            return [Victims(number.first, last, n, number.low, number.high, numeral, number.vague)]
    return []


def counts_both(parsed: Parsed, at: int) -> bool:
    """Whether an Arabic figure counts the dead and the wounded together: "rose to 5", بين قتيل وجريح."""
    between = parsed.tokens.keys[at : at + 1] == ["بين"]
    return between and parsed.first_of("harm", at, at + 2) is not None
