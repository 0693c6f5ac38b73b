"""Assailants: of two sides that are told to fight, the one of which one reads behind it that it attacked."""

from builders.coder.frame import Clause
from builders.coder.sentence import is_cue
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF

_AUTHOR = 5  # tokens between an attack and whose it is: هجوم مفاجئ وعنيف شنه التنظيم
_MEN = 3  # tokens between "an attempt" and whose it is, with his men: محاولة من قبل عناصر التنظيم
_SUBJECT = 3  # tokens between an Arabic verb and its subject, with his men
_TRY = frozenset({"محاوله", "محاولات", "المحاولات", "attempt", "attempts", "bid"})
_AMID = frozenset({"في", "خلال", "اثناء", "عند", "اثر", "عقب", "بعد", "جراء", "نتيجه", "بسبب", "an", "in", "during"})
_WHOSE = frozenset({"من", "قبل", "by", "the"})
_LATTER = frozenset({"الاخير", "الاخيره", "الاخيرين", "للاخير", "للاخيره", "latter"})
_TELLS_WHOSE = frozenset({"by", "from", "happens", "of", "relative"})


def assailant_first(
    clause: Clause, fight: Mention, actors: list[str], targets: list[str]
) -> tuple[list[str], list[str]]:
    """The sides of a fight, first the one that attacked: اشتباكات بين الجيش والتنظيم إثر هجوم شنه التنظيم, "clashes
    between the army and rebels after the rebels attacked".
    """
    if _latter_tried(clause, fight) and actors and targets:
        return targets, actors
    attacked = set(_assailant(clause, fight))
    if attacked and attacked <= set(targets) and attacked.isdisjoint(actors):
        return targets, actors
    return actors, targets


def _latter_tried(clause: Clause, fight: Mention) -> bool:
    """Whether the side that was named last is said to have tried something: في محاولة من الأخير التقدم."""
    keys = clause.parsed.tokens.keys
    tries = _tries(clause, fight)
    return any(not _LATTER.isdisjoint(keys[at + 1 : min(at + 1 + _MEN, clause.last)]) for at in tries)


def _assailant(clause: Clause, fight: Mention) -> tuple[str, ...]:
    """The side that attacked, or tried to; () if none is told behind the fight."""
    parsed = clause.parsed
    for at in _tries(clause, fight):
        name = parsed.first_of("actor", at + 1, min(at + 1 + _MEN, clause.last))
        if name is not None and _is_its(clause, at + 1, name) and _names_only(clause, at + 1, name.first):
            return tuple(parsed.actors_of(name))
    attacks = (t for t in clause.triggers if t.first >= fight.last and EVENT_TYPE_OF[t.values[0].rule.event] == BATTLES)
    for attack in attacks:
        cause = _cause(clause, attack)
        name = _doer(clause, cause, attack) if cause is not None else None
        if name is not None:
            return tuple(parsed.actors_of(name))
    return ()


def _cause(clause: Clause, attack: Mention) -> Mention | None:
    """The word for "after" or "because of" that leads an attack, with no other act between them."""
    before = clause.parsed.between(clause.first, attack.first)
    led = next((m for m in reversed(before) if m.layer == "rule" or is_cue(m, "after", "cause")), None)
    return led if led is not None and led.layer == "cue" else None


def _tries(clause: Clause, fight: Mention) -> list[int]:
    """Tokens of "an attempt" during or before which one fought."""
    keys = clause.parsed.tokens.keys
    return [at for at in range(fight.last, clause.last) if keys[at] in _TRY and keys[at - 1] in _AMID]


def _doer(clause: Clause, cause: Mention, attack: Mention) -> Mention | None:
    """Who attacked, by the form of the word: هجوم شنه التنظيم, هجوم للتنظيم, هاجم التنظيم, "rebels attacked"."""
    parsed, form = clause.parsed, attack.values[0].rule.form
    english = parsed.tokens.words[attack.first].isascii()
    if form == "noun":
        behind = parsed.first_of("actor", attack.last, min(attack.last + _AUTHOR, clause.last))
        if behind is not None and _is_its(clause, attack.last, behind):
            return behind
    if form == "verb" and not english:
        behind = parsed.first_of("actor", attack.last, min(attack.last + _SUBJECT, clause.last))
        if behind is None or parsed.first_of("site", attack.last, behind.first) is not None:
            return None  # هاجم مواقع التنظيم
        return behind if _is_its(clause, attack.last, behind) else None
    subject = english and form != "passive"
    return parsed.first_of("actor", cause.last, attack.first) if subject else None


def _names_only(clause: Clause, first: int, last: int) -> bool:
    """Whether between two tokens nothing but whose men tried is told: محاولة من قبل عناصر, not محاولة لطرد."""
    keys = clause.parsed.tokens.keys
    return all(keys[at] in _WHOSE or clause.parsed.covered(at, ("people",)) for at in range(first, last))


def _is_its(clause: Clause, first: int, name: Mention) -> bool:
    """Whether nothing stands between token `first` and a name but what says that an attack was its."""
    between = [m for m in clause.parsed.between(first, name.first) if m.layer in ("cue", "rule", "harm", "place")]
    whose = all(m.layer == "cue" and m.values[0].cue in _TELLS_WHOSE for m in between)
    return whose and name.form.prefix.removesuffix("ال") in ("", "ل", "لل")
