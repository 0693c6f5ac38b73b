"""Possessors: whose act it is, or whose planes, where a pronoun says so of the side that the sentence named before:
أعلنت تركيا هدنة، وأدى قصفها على البلدة إلى, "Turkey announced a truce, but its jets bombed".
"""

from builders.coder.frame import Clause
from builders.coder.sentence import THEIR, Parsed, is_cue
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_OWNED = 3  # tokens from the pronoun to the act: "its heavy artillery shelling"
_MEANS = 2  # tokens between an act and whose planes did it: قصفت طائراتها
_COUNT = 1  # tokens between planes and what they made: شنت طائراتها أربع غارات
#: Arabic words that name whom a masdar with a pronoun hits, so that the pronoun is whose it is: قصفه على, قصفها ل.
_ON = frozenset({"علي"})
_OBJECT = 3  # tokens between such a masdar and its object: قصفها المدفعي العنيف على
_TARGETING = "استهداف"  # whose object stands behind "to"
_MASDARS = ("قصف", "استهداف", "ضرب")


def possessor(clause: Clause, act: Mention) -> Mention | None:
    """The side before a pronoun that says whose fire an act is; None if there is no such pronoun, or several sides."""
    parsed = clause.parsed
    if EVENT_TYPE_OF[act.values[0].rule.event] != EXPLOSIONS:
        return None
    first = _pronoun(parsed, act)
    if first is None:
        return None
    named = [m for m in parsed.between(parsed.first, first) if m.layer == "actor" and parsed.actors_of(m)]
    return named[0] if len({parsed.actors_of(m) for m in named}) == 1 else None


def _pronoun(parsed: Parsed, act: Mention) -> int | None:
    """The token of the pronoun, or of the Arabic word with it, that says whose an act is."""
    if parsed.tokens.words[act.first].isascii():
        before = range(max(parsed.first, act.first - _OWNED), act.first)
        return next((at for at in before if parsed.tokens.keys[at] in THEIR), None)
    noun = act.values[0].rule.form == "noun"
    if noun and act.form.pronoun:
        return None if _is_of_object(parsed, act) else act.first
    near = parsed.between(act.first - _MEANS, act.last + _MEANS)
    means = [m for m in near if m.layer in ("actor", "weapon") and m.form.pronoun]
    return next((m.first for m in means if not noun or _is_by(parsed, m, act)), None)


def _is_by(parsed: Parsed, means: Mention, act: Mention) -> bool:
    """Whether a word tells with what an Arabic masdar is done: غارات لطائراتها, قصف من مدفعيتها, شنت طائراتها غارات.
    It may be what is hit: قصف مدفعيتها, استهداف لدباباتها.
    """
    lead = parsed.mention_ending(means.first)
    if means.last <= act.first:
        return act.first - means.last <= _COUNT and is_cue(lead, "happens")
    hit = parsed.tokens.keys[act.first].removeprefix("ب").startswith(_TARGETING)
    return is_cue(lead, "from", "by") or (means.form.prefix == "ل" and not hit)


def _is_of_object(parsed: Parsed, act: Mention) -> bool:
    """Whether the pronoun of an Arabic masdar may be what is hit: بعد قصفها; not قصفها على البلدة, غاراتها."""
    behind = range(act.last, min(act.last + _OBJECT, parsed.last))
    on = any(parsed.tokens.keys[at] in _ON or _is_on(parsed, at) for at in behind)
    return parsed.tokens.keys[act.first].lstrip("وبل").startswith(_MASDARS) and not on


def _is_on(parsed: Parsed, at: int) -> bool:
    """Whether a word stands at a token with the preposition by which Arabic tells what is hit: لبلدة."""
    mention = parsed.mention_at(at)
    return mention is not None and mention.layer in ("kind", "place") and mention.form.prefix.startswith("ل")
