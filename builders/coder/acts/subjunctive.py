"""Subjunctive: an Arabic verb behind "that" of which nobody says that it took place, من حقه أن يقصف البلدة, نفى أن يكون
قد قصفها; not where what came of it is told: قبل أن يقصف, استطاع أن يسيطر.
"""

from collections.abc import Collection

from builders.coder.acts.leads import SUCCEEDS
from builders.coder.frame import Clause, Problem
from builders.coder.sentence import is_cue
from builders.mention import Mention

_THAT = frozenset({"ان", "بان"})
_BE = frozenset("يكون تكون يكونوا يكونا تكونا".split())
#: Words before "that" which say when the act was, or that it came about.
_TOLD = frozenset("قبل قبيل بعد بعيد منذ الي حتي لبث يلبث تلبث لبثت".split())
#: Verbs that carry an act.
_CARRYING = frozenset("يتعرض يشن ينفذ يشهد يقع يندلع يدور يجري يتم يرتكب".split())
_CARRIED = 8  # tokens before a noun in which its verb stands, with who does or undergoes it
_SUBJECT = 5  # tokens between a verb of success and "that", with who succeeds


def unasserted(clause: Clause, act: Mention) -> Problem | None:
    """Why an act is only thought of: its verb, or the verb that carries it, stands right behind "that"."""
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    verb = _verb_of(clause, act)
    if verb is None or keys[verb - 1] not in _THAT or keys[verb - 2].removeprefix("و") in _TOLD:
        return None
    if any(key.removeprefix("و") in SUCCEEDS for key in keys[max(parsed.first, verb - 1 - _SUBJECT) : verb - 1]):
        return None
    denied = keys[verb] in _BE and "denial" in parsed.cues(parsed.first, verb)
    return Problem("denied" if denied else "hypothetical", parsed.tokens.slice(verb - 1, act.last))


def _verb_of(clause: Clause, act: Mention) -> int | None:
    """The verb in the present that is an act or carries it, or the "be" before one in the past: يقصف, تتعرض لقصف, يكون
    الطيران قد قصف; not who it was: أن يكون القصف إسرائيليا.
    """
    parsed, keys = clause.parsed, clause.parsed.tokens.keys
    if act.values[0].rule.form in ("verb", "passive") and _is_present(keys[act.first], act.values[0].rule.words):
        return act.first
    for at in range(act.first - 1, max(clause.first, act.first - _CARRIED), -1):
        if keys[at] in _BE:
            return at if "قد" in keys[at : act.first] else None
        word = parsed.mention_at(at)
        if word is not None and word.layer == "rule":
            return None
        if is_cue(word, "happens", "undergo") and "قد" not in keys[at - 1 : at]:
            return at if _is_present(keys[at], _CARRYING) else None
    return None


def _is_present(key: str, verbs: Collection[str]) -> bool:
    """Whether a word is one of some verbs in the present; with ت the masdar of others begins too: تدمير."""
    return key[0] == "ي" or (key[0] == "ت" and f"ي{key[1:]}" in verbs)
