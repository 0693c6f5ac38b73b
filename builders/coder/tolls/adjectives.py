"""Words that are persons only where they are counted, or harmed, 14 عسكريا, مقتل عسكري, or have a family: أم وثلاثة من
أطفالها; and those that name no side where they say that one does not know who was found dead: جثتي شابين مجهولي الهوية.
"""

from dataclasses import replace

from builders.coder.sentence import Parsed
from builders.coder.tolls.victims import CIVILIAN_ROLES
from builders.mention import Mention

_COUNTED = "n"  # number of such a word in the lexicon
_PARENTS = frozenset({"اب", "ابا", "ام"})
_UNKNOWN = frozenset({"مجهولو الهوية", "مجهولي الهوية"})
_BODIES = 3  # tokens from bodies to what is said of the dead


def without_adjectives(parsed: Parsed) -> Parsed:
    """The sentence without such words where they describe something else: حاجز عسكري, تصعيدا عسكريا."""
    kept = [m for m in parsed.mentions if not (_describes(parsed, m) or _identifies(parsed, m))]
    return parsed if len(kept) == len(parsed.mentions) else replace(parsed, mentions=kept)


def _describes(parsed: Parsed, people: Mention) -> bool:
    """Whether a word for persons is none, but where it stands right behind a figure or a word for harm, or is one for a
    parent (also "or" and a month) with whom another is told.
    """
    if people.layer != "people" or people.values[0].number != _COUNTED or _has_family(parsed, people):
        return False
    number = parsed.number_ending(people.first)
    harmed = any(m.layer == "harm" and m.last == people.first for m in parsed.between(people.first - 2, people.first))
    return not harmed and (number is None or number.ordinal)


def _has_family(parsed: Parsed, people: Mention) -> bool:
    """Whether another person or a count of some is told right behind a word for a parent: أب وطفلاه, أم وثلاثة."""
    behind = parsed.mention_at(people.last)
    person = behind is not None and behind.layer == "people"
    joined = any(key.startswith("و") for key in parsed.tokens.keys[people.last : people.last + 1])
    parent = parsed.tokens.keys[people.first].removeprefix("ال") in _PARENTS
    return parent and joined and (person or parsed.number_at(people.last) is not None)


def _identifies(parsed: Parsed, side: Mention) -> bool:
    """Whether a name for unknown men only says that the unarmed, or the dead, before it are not known."""
    if side.layer != "actor" or side.values[0].phrase not in _UNKNOWN:
        return False
    before = parsed.mention_ending(side.first)
    unarmed = before is not None and before.layer == "people" and before.values[0].role in CIVILIAN_ROLES
    near = parsed.between(side.first - _BODIES, side.first)
    return unarmed or any(m.layer == "harm" and m.values[0].form == "person" for m in near)
