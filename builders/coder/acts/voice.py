"""Voice: whether a trigger is read as active or passive, a row of the language's grammar."""

from builders.coder.frame import Clause
from builders.coder.sentence import is_cue
from builders.language.grammar import Grammar
from builders.mention import Mention

_NEAR = 3  # tokens before a trigger in which "was" stands
_UNDERGOING = 5  # tokens between "undergo" and the name of who undergoes
_SURVIVED = frozenset({"نجا", "نجت", "نجوا", "نجاه", "ينجو", "تنجو"})
_OF_ACT = ("ل", "ول")  # the particle of what one undergoes
_UNDER = frozenset(
    (verb, tie)
    for verbs, tie in ((("came", "come", "comes", "coming"), "under"), (("subjected", "exposed"), "to"))
    for verb in verbs
)
_PLACED = 8  # tokens between whose positions "came under" fire, with where these are, and that verb


def voice(clause: Clause, trigger: Mention, grammar: Grammar) -> str:
    """The form by which a trigger is read: a verb behind "was", or before "by", is passive.

    A toll without a trigger is read by the rows `harm` of the grammar, or like a verb in a language that has none.
    """
    form: str = trigger.values[0].rule.form
    if form == "harm" and ("harm", "after", "") not in grammar:
        form = "verb"
    if form != "verb" or _is_done(clause, trigger):
        return form
    near = clause.parsed.between(trigger.first - _NEAR, trigger.last + 1)
    passive = any(
        m.layer == "cue"
        and (
            (m.values[0].cue == "be" and m.last <= trigger.first)
            or (m.values[0].cue == "by" and m.first == trigger.last)
        )
        for m in near
    )
    return "passive" if passive else "verb"


def undergone(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether a name stands between an Arabic "undergo" or "survive" and the act, تعرضت القوات لقصف, نجا قيادي في
    الفصيل من محاولة اغتيال, or before the English: "rebel positions in the town came under fire".
    """
    parsed, rule = clause.parsed, trigger.values[0].rule
    if rule.form != "noun" or trigger.first < mention.last:
        return False
    if parsed.tokens.words[mention.first].isascii():
        return _came_under(clause, mention, trigger)
    left = max(parsed.first, mention.first - _UNDERGOING)
    survived = any(key.removeprefix("و") in _SURVIVED for key in parsed.tokens.keys[left : mention.first])
    if not survived and not any(is_cue(m, "undergo") for m in parsed.between(left, mention.first)):
        return False
    acts = [m for m in parsed.between(mention.last, trigger.first) if m.layer in ("rule", "harm")]
    if survived:  # by what it was made is told behind it: نجا من محاولة اغتيال بإطلاق نار
        return is_cue(parsed.mention_ending((acts[0] if acts else trigger).first), "from")
    tied = trigger.form.prefix in _OF_ACT or parsed.tokens.keys[trigger.first - 1] == "الي"
    return tied and not acts


def _came_under(clause: Clause, mention: Mention, trigger: Mention) -> bool:
    """Whether an English name is the subject of "came under" an act, with no other act between."""
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    reach = range(mention.last, min(mention.last + _PLACED, trigger.first - 1))
    under = next((at for at in reach if (keys[at], keys[at + 1]) in _UNDER), None)
    acts = (m for m in parsed.between(mention.last, trigger.first) if m.layer in ("rule", "harm"))
    return under is not None and trigger.first - under <= _UNDERGOING and next(acts, None) is None


def _is_done(clause: Clause, trigger: Mention) -> bool:
    """Whether English "was" makes no passive of an act: "troops were attacking", "were forced to withdraw"."""
    keys = clause.parsed.tokens.keys
    return keys[trigger.first].endswith("ing") or keys[trigger.first - 1] == "to"
