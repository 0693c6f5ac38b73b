"""Sieges: Arabic names of places that are only told to be under siege, beside an act elsewhere."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_SIEGE = ("حصار", "الحصار")
_REACH = 14  # tokens between a siege and what is under it, with who lays it and its other places
_BESIEGES = frozenset({"يحاصر", "تحاصر", "يحاصرون", "حاصر", "حاصرت", "حاصروا"})
_WHO = 4  # tokens of who besieges between the verb and the place
_ENDS = ("attribution", "break", "turn", "result", "cause", "in")


def is_besieged(parsed: Parsed, start: int) -> bool:
    """Whether the name of a place from token `start` on says what is under siege: في ظل الحصار على البلدة, القوات التي
    تحاصر المدينة.
    """
    return siege_of(parsed, start) is not None or _is_object(parsed, start)


def hit_elsewhere(parsed: Parsed, start: int) -> bool:
    """Whether a name says what is under siege in a sentence that has told an act before: استهدفها قصف مع الحصار على."""
    siege = siege_of(parsed, start)
    acts = parsed.between(parsed.first, siege.first) if siege is not None else []
    return any(m.layer == "rule" and m.values[0].rule.refuse is None for m in acts)


def siege_of(parsed: Parsed, start: int) -> Mention | None:
    """The siege behind which a name stands as that of its place: الحصار الخانق على المدينة وعلى بلدتي; not القصف
    والحصار على, where both are of one place.
    """
    near = parsed.between(max(parsed.first, start - _REACH), start)
    siege = next((m for m in reversed(near) if m.layer == "rule"), None)
    if siege is None or not _is_siege(parsed, siege) or _is_tied(parsed, siege):
        return None
    between = [m for m in near if m.first >= siege.last]
    if any(m.layer == "harm" or is_cue(m, *_ENDS) for m in between):
        return None
    return siege if any(is_cue(m, "on") for m in between) else None


def _is_siege(parsed: Parsed, act: Mention) -> bool:
    key = parsed.tokens.keys[act.first].removeprefix("و").removeprefix("ب")
    return act.values[0].rule.refuse is not None and key.startswith(_SIEGE)


def _is_tied(parsed: Parsed, siege: Mention) -> bool:
    """Whether "and" ties a siege to the act before it."""
    before = parsed.mention_ending(siege.first)
    return siege.form.prefix.startswith("و") and before is not None and before.layer == "rule"


def _is_object(parsed: Parsed, start: int) -> bool:
    """Whether a name stands behind a verb of besieging, with only who does it between: التي تحاصر مدينة."""
    keys = parsed.tokens.keys
    near = range(start - 1, max(parsed.first, start - _WHO) - 1, -1)
    verb = next((at for at in near if keys[at].removeprefix("و") in _BESIEGES), None)
    return verb is not None and all(parsed.covered(at, ("actor", "people")) for at in range(verb + 1, start))
