"""Held: right behind a name stands in what it lies, "shelled Unheard in Idlib province", قصفت المجهولة بريف إدلب.

That makes a place of an obscure name where the object of an act is expected, which is else too little for it.
"""

from builders.coder.acts.kinds import ATTACK, CAPTIVITY
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_JOINTS = frozenset({",", "،", "and", "-", "/"})
_SMALL = frozenset({",", "،", "the"})
_LEAD = 5  # tokens between a name and what holds it: "in the northern countryside of"
_KNOWN = 3  # prominence from which a place tells where another lies
_OF_PERSONS = frozenset({*CAPTIVITY, ATTACK, "Sexual violence"})  # acts whose object is rather a person


def is_held_behind(parsed: Parsed, name: Mention) -> bool:
    """Whether a name, or the list that it opens, is followed by what holds it."""
    last = _end_of_list(parsed, name.last)
    area = parsed.first_of("place", last, last + _LEAD + 1)
    if area is None or area.values[0].prominence < _KNOWN or area.form.prefix.startswith("و"):
        return False
    lead = parsed.between(last, area.first)
    told = all(m.layer == "kind" or is_cue(m, "in", "of", "direction") for m in lead)
    small = all(parsed.covered(at) or parsed.tokens.keys[at] in _SMALL for at in range(last, area.first))
    return told and small and (bool(lead) or area.first > last or area.form.prefix.startswith("ب"))


def is_hit(parsed: Parsed, name: Mention) -> bool:
    """Whether the act before a name is one that befalls places: shelling, a storm, a capture."""
    acts = [m for m in parsed.between(parsed.first, name.first) if m.layer == "rule"]
    return bool(acts) and acts[-1].values[0].rule.event not in _OF_PERSONS


def _end_of_list(parsed: Parsed, at: int) -> int:
    """The token behind the names that are listed with the one before a token; a comma may tie what holds them."""
    while True:
        joint = parsed.tokens.keys[at : at + 1]
        start = at + (bool(joint) and joint[0] in _JOINTS)
        behind = parsed.first_of("place", start, start + 1)
        tied = joint == ["and"] or (behind is not None and behind.form.prefix.startswith("و"))
        if behind is None or not (tied or (start > at and behind.values[0].prominence < _KNOWN)):
            return at
        at = behind.last
