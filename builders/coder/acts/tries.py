"""Tries: a capture that is only tried, which is a fight (coding guide, section 2)."""

from builders.coder.frame import Clause
from builders.coder.sentence import Parsed
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF

FAIL = frozenset({"failed", "fails", "failing"})
TRIED = FAIL | {"attempted", "tried"}  # who tried to advance fought, who tried to capture has not captured
_HAS_TRIED = frozenset("حاول حاولت حاولوا حاولا محاوله محاولات محاولين".split())
_BATTLES = frozenset({"معركه", "معارك"})
_TRIES = frozenset("يحاول تحاول يحاولون يسعي تسعي يسعون".split())
_VERB = 3  # tokens before an infinitive in which the verb stands that governs it
_SUBJECT = 5  # tokens between a verb of trying and a masdar, with who tries


def tried(clause: Clause, trigger: Mention) -> bool:
    """Whether an English infinitive of capture tells a try that cost lives, "died as they tried to take", or was in
    vain, "failed to take"; or an Arabic masdar any try, حاولت القوات السيطرة على, or what a battle is for: معركة تحرير.
    """
    before = clause.parsed.mention_ending(trigger.first)
    if before is not None and in_vain(clause.parsed, before, trigger):
        return True
    if _governed(clause, trigger, _HAS_TRIED) or _fought_for(clause, trigger):
        return True
    keys, near = clause.parsed.tokens.keys, range(max(clause.first, trigger.first - _VERB), trigger.first)
    dead = any(m.layer == "harm" for m in clause.parsed.between(clause.first, clause.last))
    took = trigger.values[0].rule.choose == "captor" and keys[trigger.first - 1] == "to"
    return took and dead and any(keys[at] in TRIED for at in near)


def in_vain(parsed: Parsed, failure: Mention, trigger: Mention) -> bool:
    """Whether an English word says of a fight that it failed, which was fought: "a failed rebel attack on", "failed to
    storm"; not of a deal that failed.
    """
    fight = EVENT_TYPE_OF[trigger.values[0].rule.event] == BATTLES
    noun = trigger.values[0].rule.form == "noun"
    return fight and parsed.tokens.keys[failure.first] in FAIL and trigger.first - failure.last <= noun


def _fought_for(clause: Clause, trigger: Mention) -> bool:
    """Whether a capture is only what a battle is for, and none is told beside it."""
    taken = any(t is not trigger and t.values[0].rule.choose == "captor" for t in clause.triggers)
    return clause.parsed.tokens.keys[trigger.first - 1] in _BATTLES and not taken


def trying(clause: Clause, trigger: Mention) -> bool:
    """Whether an Arabic capture is what somebody is still trying: تسعى القوات إلى السيطرة على."""
    return trigger.values[0].rule.choose == "captor" and _governed(clause, trigger, _TRIES)


def _governed(clause: Clause, trigger: Mention, verbs: frozenset[str]) -> bool:
    """Whether one of some Arabic verbs, with only its subject behind it, governs a masdar."""
    parsed, rule = clause.parsed, trigger.values[0].rule
    start = max(clause.first, trigger.first - _SUBJECT)
    tries = [at for at in range(start, trigger.first) if parsed.tokens.keys[at].removeprefix("و") in verbs]
    return rule.form == "noun" and bool(tries) and parsed.first_of("rule", tries[-1], trigger.first) is None
