"""Topics: acts that the public knows, of which an article only speaks: "will answer the gas attack on Douma"."""

from builders.coder.frame import Clause
from builders.mention import Mention

#: Acts spoken of for weeks: with the article, or as alleged, the one is meant of which everybody has read.
_SPOKEN_OF = frozenset({"Chemical weapon"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_INDEFINITE = frozenset({"a", "an", "another"})
_BEFORE = 3  # tokens before an English noun in which its determiner stands
_ALLEGED = frozenset({"مزعوم", "مفترض", "محتمل", "مشتبه"})
_ADJECTIVES = 4  # tokens behind an Arabic noun in which it is called alleged


def known(clause: Clause, trigger: Mention, event: str) -> bool:
    """Whether a noun means an act of which one has read, so that the day on which one speaks of it is not its own."""
    if event not in _SPOKEN_OF or trigger.values[0].rule.form != "noun":
        return False
    return _definite(clause, trigger) or _alleged(clause, trigger)


def _definite(clause: Clause, trigger: Mention) -> bool:
    form, keys = trigger.form, clause.parsed.tokens.keys
    before = keys[max(clause.first, trigger.first - _BEFORE) : trigger.first]
    determiner = next((key for key in reversed(before) if key in _DETERMINERS | _INDEFINITE), "")
    return form.prefix.endswith("ال") or bool(form.suffix) or determiner in _DETERMINERS


def _alleged(clause: Clause, trigger: Mention) -> bool:
    keys = clause.parsed.tokens.keys
    behind = keys[trigger.last : min(clause.last, trigger.last + _ADJECTIVES)]
    return any(key.removeprefix("ال").removesuffix("ه") in _ALLEGED for key in behind)
