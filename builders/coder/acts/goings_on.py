"""Goings-on: what English says that somebody does these days, has been doing, or has done for months, on no day."""

from builders.coder.frame import Clause
from builders.coder.sentence import COMMAS, HAVE, Parsed
from builders.mention import Mention

_NOW = frozenset({"are", "is"})
_VERB = 3  # tokens before a verb in which its auxiliaries stand, with an adverb
_NOUN = 8  # tokens before a noun in which the verb stands whose object it is
_SPAN = 25  # tokens behind an act in which it is told for how long
_AMOUNT = 5  # tokens of "for more than three long months"
_UNITS = frozenset("month months week weeks year years".split())
_COUNTING = frozenset("a about almost an around at least many more nearly over several some than the past last".split())
#: Words at which another clause begins, or what an act is only named beside.
_PARTING = COMMAS | frozenset(
    "after amid and as before but by following from since that when where which while who".split()
)


def goes_on(clause: Clause, trigger: Mention) -> bool:
    """Whether an English act is only what somebody is doing these days, or has been: "the army is attacking the
    countryside", "has been shelling the town", "has been carrying out raids".
    """
    parsed = clause.parsed
    return _is_doing(parsed, trigger) or _has_been_doing(parsed, trigger) or _for_months(clause, trigger)


def _is_doing(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an act is the verb itself; not "there has been shelling"."""
    keys = parsed.tokens.keys
    near = keys[max(parsed.first, trigger.first - _VERB) : trigger.first]
    now = trigger.values[0].rule.form == "verb" and not _NOW.isdisjoint(near[-2:])
    been = "been" in near[-2:] and not HAVE.isdisjoint(near) and "there" not in near
    return keys[trigger.first].endswith("ing") and (now or been)


def _has_been_doing(parsed: Parsed, trigger: Mention) -> bool:
    """Whether an act is the object of what somebody has been doing: "has been staging air strikes"."""
    if trigger.values[0].rule.form != "noun":
        return False
    near = parsed.tokens.keys[max(parsed.first, trigger.first - _NOUN) : trigger.first]
    been = next((n for n in reversed(range(len(near))) if near[n] == "been"), None)
    if been is None or HAVE.isdisjoint(near[max(0, been - 2) : been]):
        return False
    verb = next((n for n in range(been + 1, min(been + 3, len(near))) if near[n].endswith("ing")), None)
    return verb is not None and _PARTING.isdisjoint(near[verb:])


def _for_months(clause: Clause, trigger: Mention) -> bool:
    """Whether an act is told to have gone on for weeks, months or years: "has shelled the town for nearly two years";
    not how long something else did: "a town besieged for years", "which they had held for two years".
    """
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    behind = range(trigger.last, min(parsed.last, trigger.last + _SPAN))
    at = next((at for at in behind if keys[at] == "for" and _is_amount(parsed, at)), None)
    if at is None or not _PARTING.isdisjoint(keys[trigger.last : at]):
        return False
    return all(m in clause.triggers for m in parsed.between(trigger.last, at) if m.layer == "rule")


def _is_amount(parsed: Parsed, at: int) -> bool:
    """Whether "for" tells a count of weeks, months or years."""
    if any(when.first == at and when.recurrent for when in parsed.dates):
        return True
    keys, told = parsed.tokens.keys, {n for number in parsed.numbers for n in range(number.first, number.last)}
    unit = next((n for n in range(at + 1, min(at + _AMOUNT, parsed.last)) if keys[n] in _UNITS), None)
    return unit is not None and all(n in told or keys[n] in _COUNTING for n in range(at + 1, unit))
