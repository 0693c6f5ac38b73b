"""Answering: sides that are named beside an act which others did, for they answer it or did something after it."""

from builders.coder.frame import Clause
from builders.coder.sentence import Parsed, is_alleged, is_cue
from builders.mention import Mention

_ANSWER = frozenset({"رد", "ردا", "ردود"})


def answers(clause: Clause, name: Mention, chief: Mention) -> bool:
    """Whether an Arabic name is that of who answers an act: تعتزم باريس الرد على الهجوم, رد باريس على الهجوم; or of a
    state that deals with one whose doer stands right behind it: تدين باريس قصف النظام بلدة.
    """
    parsed = clause.parsed
    words, keys = parsed.tokens.words[name.first], parsed.tokens.keys
    answer = keys[name.first - 1].removeprefix("ك").removeprefix("ب") in _ANSWER
    if answer and keys[name.last : name.last + 1] == ["علي"]:
        return True
    behind = parsed.between(name.last, chief.first)
    if name.values[0].kind == "state" and name.last <= chief.first and _is_of(parsed, chief):
        return True
    if _did_something_later(clause, name, chief):
        return True
    answers = is_cue(behind[-1] if behind else None, "response") and not chief.form.pronoun
    return answers and not words.isascii() and not any(m.layer == "rule" for m in behind)


def _did_something_later(clause: Clause, name: Mention, chief: Mention) -> bool:
    """Whether of a side it is only told, in Arabic, that it did something else after an act: التقت روسيا بعد قصف."""
    parsed = clause.parsed
    told = parsed.between(clause.first, chief.first)
    after = next((m for m in told if m.first >= name.last and is_cue(m, "after")), None)
    if after is None or chief.values[0].rule.form != "noun" or parsed.tokens.words[chief.first].isascii():
        return False
    before = [m for m in told if m.first < after.first]
    return not any(m.layer in ("rule", "harm") or is_cue(m, "happens", "undergo", "by", "response") for m in before)


def _is_of(parsed: Parsed, act: Mention) -> bool:
    """Whether Arabic names whose act it is right behind its noun, and then what it hit or by what means: هجوم التنظيم
    على, قصف النظام بلدة, استخدام النظام للأسلحة.
    """
    doer = parsed.first_of("actor", act.last, act.last + 1)
    if doer is None or doer.form.prefix.strip("ال") or act.values[0].rule.form != "noun":
        return False
    alleged = any(map(is_alleged, parsed.tokens.keys[doer.last : doer.last + 1]))
    behind = parsed.mention_at(doer.last + alleged)
    hit = behind is not None and behind.layer in ("kind", "place", "weapon") and behind.form.prefix in ("", "ل", "لل")
    return hit or is_cue(behind, "on")
