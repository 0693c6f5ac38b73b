"""Subjects: where Arabic tells an act or a weapon as the subject of a verb, the side named behind it is hit."""

from builders.coder.frame import Clause
from builders.coder.sentence import THAT, Parsed, has_article
from builders.mention import Mention

_HIT = 4  # tokens between an act and the name that it hits: استهدف انفجار دورية للأمن
_SUBJECT = 2  # tokens behind a verb in which its subject stands
_NOUN = 4  # tokens before a verb in which its subject stands with adjectives: القصف المدفعي العنيف الذي
_OF = frozenset({"في", "من", "ضمن"})  # between the men of a side and its name
_WHICH = frozenset({"الذي", "التي", "والذي", "والتي"})
_MANY = frozenset({"صواريخ", "قذايف", "براميل"})  # which take the feminine
HITTABLE = frozenset({"kind", "site", "place"})


def subject_told(clause: Clause, trigger: Mention, mention: Mention) -> bool:
    """Whether an act or a weapon is the subject of a verb, behind it or before it."""
    if mention.values[0].kind in ("adjective", "aircraft"):
        return False
    return _behind_verb(clause, trigger, mention) or _before_verb(clause, trigger, mention)


def _behind_verb(clause: Clause, trigger: Mention, mention: Mention) -> bool:
    """Whether the subject stands behind the verb: استهدف انفجار دورية."""
    verbs = [t for t in clause.triggers if t.values[0].rule.form == "verb" and t.last <= mention.first]
    verb = next((t for t in reversed(verbs) if t.values[0].rule.choose == "means"), None)
    if verb is None or (trigger is not verb and not verb.last <= trigger.first <= verb.last + _SUBJECT):
        return False
    near = clause.parsed.between(verb.last, verb.last + _SUBJECT)
    subject = next((m for m in near if m.layer in ("weapon", "rule") and m.first != verb.first), None)
    latin = clause.parsed.tokens.words[verb.first].isascii()
    if (
        subject is None
        or latin
        or trigger.first not in (verb.first, subject.first)
        or not 0 <= mention.first - subject.last <= _HIT
    ):
        return False
    if mention.first == subject.last and not _is_described(clause.parsed, subject):
        return False  # استهدفت غارات الفصيل القرية
    between = clause.parsed.between(subject.last, mention.first)
    return all(m.layer != "cue" or m.values[0].cue in ("in", "from") for m in between)


def _before_verb(clause: Clause, verb: Mention, mention: Mention) -> bool:
    """Whether the subject stands before the verb: القصف الذي استهدف الفصيل, غارات تستهدف الفصيل; not بعد الغارات استهدف
    الفصيل القرية.
    """
    parsed, rule = clause.parsed, verb.values[0].rule
    latin = parsed.tokens.words[verb.first].isascii()
    if rule.form != "verb" or rule.choose != "means" or latin or verb.form.pronoun or verb.form.prefix:
        return False
    behind = parsed.mention_at(mention.last)
    own_object = behind is not None and behind.layer in HITTABLE and not behind.form.prefix
    if own_object or not _are_men(parsed, verb.last, mention.first):
        return False
    which = parsed.tokens.keys[verb.first - 1] in _WHICH
    noun = _noun_before(parsed, verb.first - which)
    if noun is None or _is_feminine_noun(parsed, noun) != _is_feminine_verb(parsed, verb):
        return False
    opens = noun.first == clause.first or parsed.tokens.keys[noun.first - 1] in THAT
    return which or opens or not has_article(parsed, noun)


def _are_men(parsed: Parsed, first: int, last: int) -> bool:
    """Whether Arabic tells between two tokens at most of a side's men: قياديا سابقا في الجيش الحر, فصائل الجيش."""
    keys = parsed.tokens.keys
    men = (
        parsed.covered(at, ("people",)) or keys[at] in _OF or keys[at].startswith("سابق") for at in range(first, last)
    )
    return last - first <= 1 or all(men)


def _is_described(parsed: Parsed, act: Mention) -> bool:
    """Whether an adjective ends the words for an act, which cannot be that of the name behind it: غارات جوية."""
    return act.last - act.first > 1 and parsed.tokens.keys[act.last - 1].endswith(("ي", "يه"))


def _noun_before(parsed: Parsed, at: int) -> Mention | None:
    """The word for an act or a weapon that ends before a token, with nothing but adjectives between."""
    near = [m for m in parsed.between(max(parsed.first, at - _NOUN), at) if m.last <= at]
    near = [m for m in near if not (m.layer == "actor" and m.values[0].kind == "adjective")]
    noun = next(
        (m for m in near if m.layer == "weapon" or (m.layer == "rule" and m.values[0].rule.form == "noun")), None
    )
    if noun is None or any(m.first >= noun.last for m in near):
        return None
    return noun if all(key[:1].isalpha() for key in parsed.tokens.keys[noun.last : at]) else None


def _is_feminine_noun(parsed: Parsed, noun: Mention) -> bool:
    key = parsed.tokens.keys[noun.first]
    return key.endswith(("ه", "ات")) or key.removeprefix("ب").removeprefix("ال") in _MANY


def _is_feminine_verb(parsed: Parsed, verb: Mention) -> bool:
    key = parsed.tokens.keys[verb.first]
    return key.startswith("ت") or key.endswith("ت")
