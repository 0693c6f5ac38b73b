"""Ties: what joins the name of a side to the name before it."""

from builders.coder.sentence import COMMAS, QUOTES, Parsed, is_cue
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_NEAR = 3  # tokens between two names that "and" joins
_JOINTS = frozenset({"and", "or", "و", "او", "ام"})
_FORCES = frozenset("وتنظيم وقوات ومليشيا ومليشيات وميليشيا وميليشيات".split())
_BETWEEN = _JOINTS | QUOTES | {"the", ",", "،", "both", "also"}


def joined(parsed: Parsed, before: Mention | None, mention: Mention) -> bool:
    """Whether "and" ties a name to the name before it: "A and B", "A, B and C", أ وب, قوات الأسد وميليشيا (قسد)."""
    if before is None or before.last > mention.first or mention.first - before.last > _NEAR:
        return False
    gap = parsed.tokens.keys[before.last : mention.first]
    if gap and gap[0] in _FORCES:
        return all(not key[:1].isalnum() and key not in COMMAS for key in gap[1:])
    tied = mention.form.prefix.startswith("و") or bool(_JOINTS & set(gap))
    return tied and _BETWEEN.issuperset(gap)


def listed(parsed: Parsed, before: Mention | None, mention: Mention) -> bool:
    """Whether a comma parts a name from the one before it in a list that "and" closes: "by the army, Hezbollah and"."""
    if before is None or before.last >= mention.first:
        return False
    gap = set(parsed.tokens.keys[before.last : mention.first])
    after = parsed.first_of("actor", mention.last, mention.last + _NEAR + 1)
    if after is None or gap.isdisjoint(COMMAS) or not _BETWEEN.issuperset(gap):
        return False
    return joined(parsed, mention, after) or listed(parsed, mention, after)


def includes(parsed: Parsed, before: Mention | None, mention: Mention) -> bool:
    """Whether a side is one of those named right before it: "rebels including the Nusra Front", فصائل بينها النصرة."""
    if before is None or before.last >= mention.first:
        return False
    at = before.last + (parsed.tokens.keys[before.last] in COMMAS)
    between = parsed.between(at, mention.first)
    led = bool(between) and between[0].first == at and is_cue(between[0], "among")
    return led and all(m.layer in ("actor", "cue") for m in between)


def apposed(parsed: Parsed, before: Mention | None, mention: Mention) -> bool:
    """Whether quotation marks or a bracket alone part a name from the one before: it names the same side again."""
    if before is None or before.last >= mention.first or mention.form.prefix not in ("", "ال"):
        return False
    return all(not key[:1].isalnum() and key not in COMMAS for key in parsed.tokens.keys[before.last : mention.first])


def along_with(before: Mention, mention: Mention, mark: str, trigger: Mention) -> bool:
    """Whether a state bombs "with" another, or a side takes a place so: "strikes by the United States with France"."""
    if mark != "with":
        return False
    rule: Rule = trigger.values[0].rule
    if rule.choose == "captor":
        return rule.form == "verb"
    bombs = EVENT_TYPE_OF[rule.event] == EXPLOSIONS
    return bombs and before.values[0].kind == mention.values[0].kind == "state"
