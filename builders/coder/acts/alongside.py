"""Alongside: fire that only goes with an attack, and planes and guns that only back those who attack."""

from builders.coder.acts.kinds import BLAST, STANDOFF
from builders.coder.frame import Clause
from builders.coder.sentence import LISTING, Parsed, is_cue
from builders.mention import Mention
from builders.rules import Rule

_FIRE = STANDOFF | {BLAST}  # a suicide bomber attacks by himself
_BEFORE, _BEHIND = 3, 2  # tokens beside fire in which stands that it goes with something: رافقه قصف, وسط قصف
_BACKED = 3  # tokens between "backed by" and what backs
_LIST = 7  # the same, in a list: "backed by artillery and the army's air force"
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


def backs(parsed: Parsed, at: int) -> bool:
    """Whether what is named at a token only backs those who storm a place: مدعومة بعشرات الدبابات, بالتعاون مع الطيران,
    "backed by artillery and the air force".
    """
    ally = next((m for m in reversed(parsed.between(at - _LIST, at)) if is_cue(m, "ally", "joint")), None)
    if ally is None or at - ally.first <= _BACKED:
        return ally is not None
    named = all(m.layer in ("actor", "weapon", "cue") for m in parsed.between(ally.last, at))
    return named and not LISTING.isdisjoint(parsed.tokens.keys[ally.last : at])
