"""Status: whether a clause tells something that happened, and if not, why not."""

from builders.coder.frame import Clause, Problem
from builders.coder.sentence import Parsed
from builders.mention import Mention

_NEGATION = 3  # tokens before a trigger within which a negation denies it
_LIGHT = 5  # tokens before a masdar in which its light verb stands
_UNDERGOING = 16  # tokens between "undergo" and what is undergone
_REACH = 12  # tokens before a trigger over which a plan, threat or call governs it

_BALANCE = 500  # acts from which a figure is that of a balance, not of a day

_GOVERNING = {
    "denial": "denied",
    "future": "planned",
    "conditional": "hypothetical",
    "possible": "hypothetical",
    "threat": "planned",
    "plan": "planned",
    "call": "statement",
    "condemnation": "statement",
    "accusation": "",
}
#: Cues that do not block a clause which itself tells the place and the day: a reaction story also reports.
_SOFT = frozenset({"condemnation", "threat"})


def problem(clause: Clause, trigger: Mention, placed: bool, dated: bool) -> Problem | None:
    """The reason why the event of `trigger` is not told as having happened; None when it is.

    `placed`, `dated`: the clause names a place and a day of its own.
    """
    parsed = clause.parsed
    if trigger.values[0].future:
        return Problem("planned", parsed.tokens.slice(trigger.first, trigger.last))
    purpose = trigger.values[0].rule.form in ("noun", "verb") and trigger.form.prefix == "ل"
    if purpose and not _takes_place(parsed, trigger):
        return Problem("planned", parsed.tokens.slice(trigger.first, trigger.last))  # لاستعادة المدينة: what for
    for mention in reversed(parsed.between(clause.first, trigger.first)):
        if mention.layer == "rule" and mention.values[0].rule.form == "verb" and mention.last < trigger.first:
            break
        if mention.layer != "cue":
            continue
        cue = mention.values[0].cue
        gap = trigger.first - mention.last
        if cue in ("break", "turn", "result") and gap > 0:
            break
        if cue == "negation" and gap <= _NEGATION:
            return Problem("denied", parsed.tokens.slice(mention.first, trigger.last))
        reason = _GOVERNING.get(cue)
        if reason and gap <= _REACH and not (cue in _SOFT and placed and dated):
            return Problem(reason, parsed.tokens.slice(mention.first, trigger.last))
    cues = parsed.cues(clause.first, clause.last)
    if "habit" in cues and not dated:
        return Problem("general", "told as a habit")
    if "total" in cues and not dated:
        return Problem("total", "told as a total")
    count = parsed.number_ending(trigger.first)
    if count is not None and count.value > _BALANCE and trigger.values[0].rule.form == "noun" and not dated:
        return Problem("total", parsed.tokens.slice(count.first, trigger.last))
    return None


def _takes_place(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a light verb stands before a masdar; who undergoes something may be named between: "تعرضت ... لقصف"."""
    far = "undergo" in parsed.cues(trigger.first - _UNDERGOING, trigger.first)
    return far or "happens" in parsed.cues(trigger.first - _LIGHT, trigger.first)


def clarity(clause: Clause) -> str:
    """Whether the clause states, attributes or disputes its event."""
    cues = clause.parsed.cues(clause.parsed.first, clause.parsed.last)
    if "doubt" in cues:
        return "disputed"
    return "attributed" if cues & {"attribution", "source", "accusation"} else "stated"
