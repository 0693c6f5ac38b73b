"""Talks: sides that are named only as those who talked: قصف على البلدة بعد انهيار المفاوضات بين روسيا والفصائل."""

from builders.coder.frame import Clause
from builders.mention import Mention
from schema.codes import EVENT_TYPE_OF, STRATEGIC

_PARTIES = 12  # tokens behind a word for talks in which both parties stand
_BETWEEN = frozenset({"بين", "between", "مع", "with"})
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
