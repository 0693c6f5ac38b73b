"""Alongside: fire that only goes with an attack, as its means of support."""

from builders.coder.acts.kinds import BLAST, STANDOFF
from builders.coder.frame import Clause
from builders.mention import Mention
from builders.rules import Rule

_FIRE = STANDOFF | {BLAST}  # a suicide bomber attacks by himself
_BEFORE, _BEHIND = 3, 2  # tokens beside fire in which stands that it goes with something: رافقه قصف, وسط قصف
_ALONG = ("وسط", "رافق", "ترافق", "مترافق", "تخلل", "بغطاء", "تبادل")
_AND_ALONG = tuple("و" + word for word in _ALONG)


def goes_with(clause: Clause, fire: Mention) -> bool:
    """Whether Arabic fire only goes with an attack on an armed side told before it: هجوم على مواقع الجيش وسط قصف; both
    are one battle.
    """
    rule: Rule = fire.values[0].rule
    acts = (t for t in clause.triggers if t.last <= fire.first)
    attacks = [t for t in acts if t.values[0].rule.choose == "victims" and t.values[0].rule.weak]
    if rule.lang != "ar" or rule.form != "noun" or rule.event not in _FIRE or not attacks:
        return False
    keys = clause.parsed.tokens.keys
    beside = keys[max(attacks[-1].last, fire.first - _BEFORE) : fire.first] + keys[fire.last : fire.last + _BEHIND]
    foe = clause.parsed.first_of("actor", attacks[-1].last, fire.first)
    return foe is not None and any(key.startswith((*_ALONG, *_AND_ALONG)) for key in beside)
