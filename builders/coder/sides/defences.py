"""Air defences: where only an interception is told, whose they are acts, and whose was what they met was hit."""

from collections.abc import Iterable

from builders.coder.acts.kinds import INTERCEPTION
from builders.coder.frame import Clause, Proof
from builders.mention import Mention
from builders.rules import Rule
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

_DEFENCES = ("دفاعات", "الدفاع الجوي", "مضادات", "القبة الحديدية")
_NEAR = 2  # tokens of such words before the name of whose they are


def has_defences(clause: Clause, mention: Mention) -> bool:
    """Whether Arabic tells of the air defences of a side: الدفاعات الجوية السورية, مضادات النظام."""
    words = clause.parsed.tokens.slice(max(clause.first, mention.first - _NEAR), mention.last)
    return any(word in words for word in _DEFENCES)


def fires(acts: Iterable[Mention]) -> bool:
    """Whether one of these acts is that of who fired."""
    return any(EVENT_TYPE_OF[act.values[0].rule.event] == EXPLOSIONS for act in acts)


def met_or_sent(clause: Clause, trigger: Mention, name: Mention, marker: str) -> str:
    """The role that a name has in an interception, if it says whose the defences are or whose was what they met."""
    rule: Rule = trigger.values[0].rule
    if rule.event != INTERCEPTION or name.first < trigger.first or fires(clause.triggers):
        return ""
    if marker == "of" and has_defences(clause, name):
        return "actor"  # تصدت الدفاعات الجوية لقوات النظام لطائرة
    return "target" if _sent(clause, trigger, name, marker) else ""


def is_met(clause: Clause, trigger: Mention, named: Iterable[Proof]) -> bool:
    """Whether who is named for an attack is only told, before it, as meeting it: أسقطت قوات النظام مسيرات هاجمت المطار.

    `named`: where the sides are named.
    """
    met = [act.last for act in clause.triggers if act.values[0].rule.event == INTERCEPTION]
    actors = [proof.first for proof in named if proof.field == "actor"]
    return bool(actors) and all(at < trigger.first and at in met for at in actors)


def _sent(clause: Clause, trigger: Mention, name: Mention, marker: str) -> bool:
    """Whether what was met is told as that of a side: "intercepted Israeli missiles", مسيرة لفصائل المعارضة."""
    met = [m for m in clause.parsed.between(trigger.last, name.first) if m.layer == "weapon"]
    met = [m for m in met if not m.form.prefix.startswith("ب")]  # not by what
    beside = name.values[0].kind == "adjective" and any(m.last == name.first for m in met)
    return name.last <= trigger.last or beside or (marker == "means" and bool(met))
