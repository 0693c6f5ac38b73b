"""Parts of a toll that a later sentence describes: "twenty of those killed were civilians", "the dead included two
medics", "the rest were fighters", ومن بين القتلى ستة مدنيين.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from builders.coder.frame import Frame
from builders.coder.places.enumerated import INCLUDE
from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm import Harm
from builders.coder.tolls.harm_subjects import subject_of
from builders.coder.tolls.tolls import PEOPLE
from builders.coder.tolls.victim_lists import read_list
from builders.coder.tolls.victim_parts import MOST
from builders.coder.tolls.victims import ARMED_ROLES, CIVILIAN_ROLES, Victims, head_at
from builders.mention import Mention

_BACK = 4  # frames back to that of the toll
_FAR = 10  # tokens between the dead and what they were, with where they were killed
_SAID = 10  # tokens between "were" and what the dead were "believed to be"
_NEAR = 3  # tokens between "were" and "among the dead", or who they were
DEAD = frozenset({"casualties", "dead", "fatalities", "killed", "victims"})
_THESE = frozenset({"the", "those"})
_REST = frozenset({"others", "remainder", "rest"})
_AS = frozenset({"as", "be"})
_BELIEVED = frozenset("believed confirmed considered identified known reported said thought".split())


class Part(NamedTuple):
    """Who some of the dead were. `number`: how many; of `share` "most", "all" and "rest" it follows from the whole."""

    number: int
    share: str
    plainly: bool
    armed: bool


def describe(frames: Sequence[Frame], parsed: Parsed) -> None:
    """Say of the toll that was told last who a part of its dead were."""
    told = list(_told(parsed))
    if not told:
        return
    least = max(sum(part.number for part in told), 1)
    for frame in reversed(frames[-_BACK:]):
        whole = next((h for h in frame.harms if h.kind == "killed" and h.value >= least and not h.rival), None)
        if whole is not None:
            parted = _with_parts(whole, told)
            frame.harms = [parted if h is whole else h for h in frame.harms]
            break


def _told(parsed: Parsed) -> Iterator[Part]:
    """Each part of the dead with who they were, in the ways in which a sentence tells it."""
    for mention in parsed.mentions:
        if mention.layer == "harm" and mention.values[0].form == "part" and mention.values[0].harm == "killed":
            english = parsed.tokens.words[mention.first].isascii()
            yield from _of_those(parsed, mention) if english else _beside(parsed, mention)
        elif is_cue(mention, "among") and not DEAD.isdisjoint(parsed.tokens.keys[mention.first : mention.last]):
            yield from _among(parsed, mention)
        elif is_cue(mention, "among") and _counts_whole(parsed, mention):
            yield from _groups(subject_of(parsed, mention, None, set()))
    for at in range(parsed.first + 1, parsed.last - 1):
        if parsed.tokens.keys[at] in DEAD and parsed.tokens.keys[at - 1] in _THESE:
            yield from _as_subject(parsed, at)


def _of_those(parsed: Parsed, whole: Mention) -> Iterator[Part]:
    """Parts that are counted before, or behind, "of the dead": "ten of those killed were", "of the dead, ten were"."""
    be = _be(parsed, whole.last, _FAR)
    who = _predicate(parsed, be) if be is not None else None
    if be is None or who is None:
        return
    number = parsed.number_ending(whole.first) or parsed.number_ending(be.first)
    if number is not None:
        yield _part(parsed, who, number.value)
    elif share := _share(parsed.tokens.keys[whole.first - 1]):
        yield _part(parsed, who, share=share)


def _beside(parsed: Parsed, whole: Mention) -> Iterator[Part]:
    """Parts that Arabic lists behind "among the dead" or right before it, or of which it counts how many of the dead
    they are: من بين القتلى ستة مدنيين, كان طفلان بين القتلى, سبعة من بين القتلى هم مدنيون.
    """
    number = parsed.number_ending(whole.first)
    if number is not None:
        who = parsed.first_of("people", whole.last, whole.last + _SAID)
        yield from [_part(parsed, who, number.value)] if who is not None else []
    elif head_at(parsed, whole.last, set()) is not None:
        yield from _behind(parsed, whole.last)
    else:
        before = subject_of(parsed, whole, None, set())
        yield from _groups(before) if before and whole.first - before[-1].last <= 1 else []


def _share(key: str) -> str:
    """The share of the whole that a word tells, if it tells one."""
    if key == "all":
        return "all"
    return "most" if key in MOST else "rest" if key in _REST else ""


def _among(parsed: Parsed, among: Mention) -> Iterator[Part]:
    """Parts told behind "among the dead were", or before "were among the dead"."""
    if is_cue(parsed.mention_at(among.last), "be"):
        yield from _behind(parsed, among.last + 1)
    else:
        be = _be(parsed, among.first - _NEAR, _NEAR)
        yield from _groups(subject_of(parsed, be, None, set()) if be is not None else [])


def _counts_whole(parsed: Parsed, among: Mention) -> bool:
    """Whether the whole is counted behind "were among": "six civilians were among at least 22 people killed"."""
    counted = any(n.first in (among.last, among.last + 1) for n in parsed.numbers)
    return counted and among.last - among.first == 1 and "be" in parsed.cues(among.first - _NEAR, among.first)


def _as_subject(parsed: Parsed, dead: int) -> Iterator[Part]:
    """Parts that "the dead included", what most of them "were", and fighters "among the rest"."""
    keys = parsed.tokens.keys
    if is_cue(parsed.mention_ending(dead - 1), "of") or keys[dead - 2] in ("of", "among"):
        return
    be = _be(parsed, dead + 1, _FAR)
    if be is not None and not MOST.isdisjoint(keys[be.last : be.last + 1]):
        who = _predicate(parsed, be)
        yield from [_part(parsed, who, share="most")] if who is not None else []
    if _fighters_were_the_rest(parsed, dead):
        yield Part(0, "rest", plainly=False, armed=True)
    at = next((at for at in range(dead + 1, parsed.last) if keys[at] in INCLUDE), None)
    if at is not None and (at <= dead + _FAR or be is not None):
        yield from _behind(parsed, at + 1)


def _fighters_were_the_rest(parsed: Parsed, dead: int) -> bool:
    """Whether fighters are told to have been "among the rest" of the dead."""
    keys = parsed.tokens.keys
    rest = next((at for at in range(dead, parsed.last - 2) if keys[at] == "among" and keys[at + 2] in _REST), dead)
    near = parsed.between(max(dead, rest - _SAID), rest)
    return any(m.layer == "people" and m.values[0].role in ARMED_ROLES for m in near)


def _behind(parsed: Parsed, at: int) -> Iterator[Part]:
    """The groups of the list that begins at a token, or behind one word more: "also six children"."""
    head = head_at(parsed, at, set()) or head_at(parsed, at + 1, set())
    yield from _groups(read_list(parsed, head, parsed.last, set()) if head is not None else [])


def _be(parsed: Parsed, at: int, reach: int) -> Mention | None:
    """The first "were" within some tokens."""
    return next((m for m in parsed.between(at, at + reach) if is_cue(m, "be")), None)


def _predicate(parsed: Parsed, be: Mention) -> Mention | None:
    """The persons or the side that "were" makes of those before it: "were rebel fighters", "were thought to be"."""
    keys = parsed.tokens.keys
    told = parsed.between(be.last, be.last + _SAID)
    act = next((m.first for m in told if m.layer in ("harm", "rule")), parsed.last)
    for who in told:
        said = keys[who.first - 1] in _AS and not _BELIEVED.isdisjoint(keys[be.last : who.first])
        plainly = who.first - be.last < _NEAR and keys[who.first - 1] not in _AS | {"by"}
        if who.layer in ("people", "actor") and who.first < act and (plainly or said):
            return who
    return None


def _part(parsed: Parsed, who: Mention, count: int = 0, share: str = "") -> Part:
    """A part that consists of those whom a word names."""
    beside = parsed.first_of("people", who.last, who.last + 1) if who.layer == "actor" else who
    if beside is None:
        return Part(count, share, plainly=False, armed=not PEOPLE.issuperset(parsed.actors_of(who)))
    armed = beside.values[0].role in ARMED_ROLES or not PEOPLE.issuperset(beside.values[0].actors)
    return Part(count, share, beside.values[0].plainly_civilian, armed)


def _groups(groups: Sequence[Victims]) -> Iterator[Part]:
    """Each of the groups of a list that tells who they were."""
    for group in groups:
        word = group.people.values[0] if group.people is not None else None
        plainly = word is not None and word.plainly_civilian
        unarmed = word is not None and word.role in CIVILIAN_ROLES  # "109 evacuees, with rebels among the rest"
        armed = not unarmed and (bool(group.roles & ARMED_ROLES) or not PEOPLE.issuperset(group.actors))
        if plainly or armed or group.roles & CIVILIAN_ROLES:
            yield Part(group.value, "", plainly, armed)


def _with_parts(harm: Harm, told: Sequence[Part]) -> Harm:
    """A toll with its parts; those told again, or as a share of it only, are not added to what was known."""
    if harm.all_civilian or harm.armed:
        return harm
    known = harm.unarmed + harm.fighters + (harm.civilians or 0)
    rest = harm.value - max(known, sum(part.number for part in told))
    counts = {"": 0, "most": harm.value // 2 + 1, "all": harm.value, "rest": max(rest, 0)}
    of = [(part, part.number or counts[part.share]) for part in told]
    civilians = sum(count for part, count in of if part.plainly)
    fighters = sum(count for part, count in of if part.armed)
    unarmed = sum(count for part, count in of if not (part.plainly or part.armed))
    if civilians:
        harm = replace(harm, civilians=min(max(civilians, harm.civilians or 0), harm.value))
    if harm.civilians is not None:
        return harm
    return replace(harm, fighters=max(fighters, harm.fighters), unarmed=max(unarmed, harm.unarmed))
