"""Parts of a toll that a later sentence describes: "twenty of those killed were civilians"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builders.coder.frame import Frame
from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.victims import ARMED_ROLES, CIVILIAN_ROLES, head_at
from builders.lexicon import People

_BACK = 4  # frames back to that of the toll
_FAR = 10  # tokens between "of those killed" and what they were, with where they were killed
_DEAD = frozenset({"dead", "killed", "victims"})


def describe(frames: Sequence[Frame], parsed: Parsed) -> None:
    """Say of the toll that was told last who a part of its dead were."""
    for count, person in _told(parsed):
        for frame in reversed(frames[-_BACK:]):
            whole = next((h for h in frame.harms if h.kind == "killed" and h.value >= count and not h.rival), None)
            if whole is not None:
                frame.harms = [_with_part(h, count, person) if h is whole else h for h in frame.harms]
                break


def _told(parsed: Parsed) -> Iterator[tuple[int, People]]:
    """Each count with who they were: "five of the dead were women", "among the dead were five women"."""
    for mention in parsed.mentions:
        if mention.layer == "harm" and mention.values[0].form == "part":
            number, people = parsed.number_ending(mention.first), _behind_be(parsed, mention.last)
            if number is not None and people is not None:
                yield number.value, people
        elif mention.layer == "cue" and mention.values[0].cue == "among":
            dead = not _DEAD.isdisjoint(parsed.tokens.keys[mention.first : mention.last])
            told = dead and is_cue(parsed.mention_at(mention.last), "be")
            head = head_at(parsed, mention.last + 1, set()) if told else None
            if head is not None and head.people is not None:
                yield head.value, head.people.values[0]


def _behind_be(parsed: Parsed, at: int) -> People | None:
    """The persons that "were" makes of those before it."""
    be = next((m for m in parsed.between(at, at + _FAR) if m.layer == "cue" and m.values[0].cue == "be"), None)
    people = parsed.first_of("people", be.last, be.last + 2) if be is not None else None
    return people.values[0] if people is not None else None


def _with_part(harm: Harm, count: int, person: People) -> Harm:
    if harm.civilians is not None or harm.all_civilian or harm.armed:
        return harm
    if person.plainly_civilian:
        return replace(harm, civilians=count)
    if person.role in ARMED_ROLES:
        return replace(harm, fighters=harm.fighters + count)
    return replace(harm, unarmed=harm.unarmed + count) if person.role in CIVILIAN_ROLES else harm
