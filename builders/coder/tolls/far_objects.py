"""Far objects: those whom an Arabic verb of harm counts behind the act in which they fell."""

from builders.coder.sentence import Parsed
from builders.coder.tolls.victim_lists import read_list
from builders.coder.tolls.victims import Victims, head_at
from builders.mention import Mention

_ACT = 9  # tokens of the act that is the subject of a verb, between it and its object
_INSET = 30  # tokens between a verb and the comma before its subject, of what they fell in and who says so
_FELL_IN = frozenset("في فيما خلال جراء اثر".split())


def far_object(parsed: Parsed, verb: Mention, right: int, used: set[int]) -> list[Victims]:
    """The counted people behind an Arabic verb whose subject is the act: قتلت الغارة على سرمين مدنيين; or behind the
    comma that ends what is told of the act: وقتل في قصف على سرمين، 60 شخصا.

    `right`: token of the next word for harm.
    """
    if parsed.tokens.words[verb.first].isascii():
        return []
    near = range(verb.last, min(right, verb.last + _ACT))
    head = next((h for at in near if (h := head_at(parsed, at, used))), None)
    head = head or _behind_comma(parsed, verb, right, used)
    return read_list(parsed, head, right, used) if head and head.numeral and head.people is not None else []


def _behind_comma(parsed: Parsed, verb: Mention, right: int, used: set[int]) -> Victims | None:
    keys = parsed.tokens.keys
    if _FELL_IN.isdisjoint(keys[verb.last : verb.last + 1]):
        return None
    commas = (at for at in range(verb.last, min(right, verb.last + _INSET)) if keys[at] == "،")
    return next((h for at in commas if (h := head_at(parsed, at + 1, used))), None)
