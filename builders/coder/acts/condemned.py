"""Condemned: acts of which a report of what somebody condemns or threatens tells itself that they happened."""

from builders.coder.days.coming import INFINITIVE
from builders.coder.frame import Clause, Problem
from builders.coder.sentence import COMMAS, INDEFINITE, Parsed, is_cue
from builders.mention import Mention

#: Cues that do not block a clause which itself tells the place and the day: a reaction story also reports.
_SOFT = frozenset({"condemnation", "threat"})
#: Words for what a crowd gathers against.
_AGAINST = frozenset({"احتجاجا", "تنديدا", "للتنديد", "رفضا", "استنكارا", "رافضين", "منددين", "مستنكرين"})
_END = frozenset("انهاء بانهاء بوقف لانهاء لوقف وقف".split())
_DEMANDED = 12  # tokens between such a word and the second of what is to end
_COST = 5  # tokens between a word for death and its figure: مقتل ما لا يقل عن أربعين


def also_reports(clause: Clause, act: Mention, cue: Mention, *, dated: bool) -> bool:
    """Whether a clause tells the day of an act that is condemned or threatened in it, or what a condemned one cost.

    `cue`: the word of condemnation or threat. `dated`: the clause tells a day that is not that of who speaks.
    """
    kind = cue.values[0].cue
    if kind not in _SOFT or not (dated or (kind == "condemnation" and _cost(clause, act))):
        return False
    parsed = clause.parsed
    return not (_foretold(parsed, cue, act) or _protested(clause, cue))


def also_demanded(parsed: Parsed, act: Mention) -> Problem | None:
    """Why a noun with a place is the second of what somebody demands to end: دعا إلى وقف الغارات وقصف المدينة."""
    start = max(parsed.first, act.first - _DEMANDED)
    ends = [m for m in parsed.between(start, act.first) if is_cue(m, "call") and parsed.tokens.keys[m.first] in _END]
    tied = act.values[0].rule.form == "noun" and act.form.prefix == "و" and parsed.covered(act.last, ("place", "kind"))
    if not ends or not tied or not COMMAS.isdisjoint(parsed.tokens.keys[ends[-1].last : act.first]):
        return None
    between = parsed.between(ends[-1].last, act.first)
    other = any(is_cue(m, "break", "turn") or (m.layer == "rule" and m.values[0].rule.form != "noun") for m in between)
    return None if other else Problem("statement", parsed.tokens.slice(ends[-1].first, act.last))


def _cost(clause: Clause, trigger: Mention) -> bool:
    """Whether it is told behind an act how many it killed: دانت الهجوم الذي استهدف البلدة وأسفر عن مقتل عشرين."""
    parsed = clause.parsed
    dead = (m for m in parsed.between(trigger.last, clause.last) if m.layer == "harm" and m.values[0].harm == "killed")
    return any(any(m.last <= n.first <= m.last + _COST for n in parsed.numbers) for m in dead)


def _protested(clause: Clause, cue: Mention) -> bool:
    """Whether an Arabic crowd gathers against what is told behind a word, on no day of its own: خرجوا الجمعة تنديدا
    بقصف البلدة.
    """
    keys, days = clause.parsed.tokens.keys, clause.parsed.dates
    against = keys[cue.first] in _AGAINST
    return against and not any(cue.last <= when.first < clause.last for when in days)


def _foretold(parsed: Parsed, cue: Mention, act: Mention) -> bool:
    """Whether English tells behind a word what somebody threatens to do, whenever he did: "threatened on Monday to fire
    rockets", "warned that it would", "warned of an attack".
    """
    keys = parsed.tokens.keys
    if keys[act.first - 1] in INDEFINITE and keys[act.first - 2] == "of":
        return True
    acts = [m for m in parsed.between(cue.last, act.first) if m.layer == "rule"]
    return keys[(acts[0] if acts else act).first - 1] in INFINITIVE
