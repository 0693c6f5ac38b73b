"""Further victims of a verb: "two were killed in A and three in B", of which the verb stands once."""

from builders.coder.places.containers import counts_anew
from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.victim_parts import describe_parts
from builders.coder.tolls.victims import Victims, head_at
from builders.mention import Mention

_PARTS = 6  # tokens of the parts of a group, before its place
_MANY = 10  # killed from which others are not as many by chance
_MORE = frozenset({"another", "further", "other"})


def elliptic(parsed: Parsed, mention: Mention, right: int, used: set[int]) -> list[Victims]:
    """The further places of a verb: "two were killed in Douma and three in Harasta", "killed two in A and another
    three, among them a child, in B".
    """
    further = []
    keys = parsed.tokens.keys
    for number in parsed.numbers:
        more = keys[number.first - 1] in _MORE
        joined = keys[number.first - 1 - more] in (",", ":", "and") or counts_anew(parsed, number.first)
        joined = joined and mention.last < number.first < right
        joined = joined and (more or "among" not in parsed.cues(mention.last, number.first))
        if mention.last < number.first < right and not joined and is_cue(parsed.mention_at(number.last), "in", "near"):
            return []  # "killed 21, 15 in A and another six in B": parts
        head = head_at(parsed, number.first, used) if joined and not number.vague else None
        if head is not None and _placed(parsed, head.last):
            describe_parts(parsed, head, head.last, right)
            further.append(head)
    return further


def with_further(parsed: Parsed, verb: Mention, groups: list[Victims], further: list[Victims]) -> list[Victims]:
    """The groups of a verb with those of its further places, unless these are parts: "killed eight, five in A and three
    in B", but not "three were killed in A, two in B and one in C".
    """
    whole, *parts = groups + further
    told = sum(group.value for group in parts)
    at = max(whole.last, verb.last)
    placed = _placed(parsed, at) and (told < whole.value or whole.value < _MANY)
    if parts and told <= whole.value and parsed.tokens.keys[parts[0].first - 1] == ":":
        return [whole]  # "killed 150 in A and B: 100 in A and 48 in B"
    if not further or placed or told > whole.value or not all(_placed(parsed, g.last) for g in parts):
        return groups + further
    told_before = any(m.layer == "place" for m in parsed.between(parsed.first, parts[0].first))
    more = parsed.tokens.keys[parts[0].first - 1] in _MORE | {"and"}
    are_parts = (told == whole.value and len(parts) > 1) or not (told_before or more)
    return [whole] if are_parts else groups + further


def _placed(parsed: Parsed, at: int) -> bool:
    """Whether at a token the place of a group is told, behind the parts of it that are told."""
    at += parsed.tokens.keys[at : at + 1] == [","]
    parts = parsed.mention_at(at)
    near = parsed.between(at + 1, at + _PARTS) if is_cue(parts, "among") else [parts] if parts else []
    return any(is_cue(m, "in", "near") for m in near)
