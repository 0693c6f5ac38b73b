"""Talks: sides that are named only as those who talked, قصف على البلدة بعد انهيار المفاوضات بين روسيا والفصائل, or with
what an accord is about, اتفاق لصد الهجوم التركي.
"""

from builders.coder.acts.chiefs import chief_of
from builders.coder.acts.kinds import AGREEMENT
from builders.coder.frame import Clause
from builders.mention import Mention
from schema.codes import ARMED, EVENT_TYPE_OF, STRATEGIC

_PARTIES = 12  # tokens behind a word for talks in which both parties stand
_BETWEEN = frozenset({"بين", "between", "مع", "with"})
_ACCORDS = frozenset({"هدنه", "الهدنه", "تهدئه", "التهدئه", "اتفاق", "الاتفاق", "مبادره", "المبادره"})
_ENGLISH_ACCORDS = frozenset({"accord", "agreement", "ceasefire", "deal", "truce"})
_STATEMENT = "statement"  # why talks are no event


def talked(clause: Clause, side: Mention) -> bool:
    """Whether a side is a party to talks, of which the clause tells no outcome."""
    if any(EVENT_TYPE_OF[rule.event] == STRATEGIC for rule in clause.rules):
        return False
    parsed = clause.parsed
    acts = [m for m in parsed.between(side.first - _PARTIES, side.first) if m.layer in ("rule", "harm")]
    if not acts or acts[-1].layer != "rule" or acts[-1].values[0].rule.refuse != _STATEMENT:
        return False
    return not _BETWEEN.isdisjoint(parsed.tokens.keys[acts[-1].first : side.first])


def brokers(clause: Clause, side: Mention) -> bool:
    """Whether an adjective only says whose accord it is that violence broke or follows: رغم الهدنة الروسية, "despite a
    Russian truce".
    """
    if side.values[0].kind != "adjective" or clause.triggers[chief_of(clause)].values[0].rule.event == AGREEMENT:
        return False
    keys = clause.parsed.tokens.keys
    if keys[side.first].isascii():
        return not _ENGLISH_ACCORDS.isdisjoint(keys[side.last : side.last + 1])
    before = clause.parsed.mention_ending(side.first)  # الاتفاق الروسي التركي
    at = before.first if before is not None and before.layer == "actor" else side.first
    return keys[at - 1].removeprefix("ب") in _ACCORDS


def is_whom_accord_is_about(clause: Clause, side: Mention) -> bool:
    """Whether an Arabic name only says whose is the violence, told behind an accord, against which it was made; not
    between whom the fighting was that it ends.
    """
    parsed, accord = clause.parsed, clause.triggers[0]
    if accord.values[0].rule.event != AGREEMENT or parsed.tokens.words[side.first].isascii():
        return False
    acts = [m for m in parsed.between(accord.last, side.first) if m.layer == "rule"]
    nouns = [act for act in acts if act.values[0].rule.form == "noun"]
    violent = next((act for act in nouns if EVENT_TYPE_OF[act.values[0].rule.event] in ARMED), None)
    return violent is not None and _BETWEEN.isdisjoint(parsed.tokens.keys[violent.first : side.first])
