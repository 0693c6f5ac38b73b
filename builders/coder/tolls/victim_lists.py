"""Lists of victims: groups that "and" joins ("three fighters of the Front and a doctor")."""

from builders.coder.places.containers import counts_anew
from builders.coder.sentence import COMMAS, ITS, Parsed, is_cue
from builders.coder.tolls.ages import AGED
from builders.coder.tolls.describing import bars, describe_group
from builders.coder.tolls.victim_parts import ENDS, closing
from builders.coder.tolls.victims import (
    AND,
    AND_ONE,
    ARMED_ROLES,
    BARE_PLURAL,
    CIVILIAN_ROLES,
    OWN_WAW,
    Victims,
    head_at,
    is_name,
    says_who,
)
from builders.mention import Mention

_JOINT = 5  # tokens between the words said of one group and the next group of a list
_AGES = 8  # the same, where it is told how old they were: ", aged between seven and 17, and six teachers"
_CLOSING = (ENDS - {"break"}) | {"among"}  # cues that end a list
_PARTS = 20  # tokens of a group's parts within which the next group follows
_SAYS = 6  # tokens behind a person within which that person speaks
#: Roles that other groups do not explain.
_TOLD_APART = frozenset({"child", "woman", "journalist", "medic", "aid-worker"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "its", "another", "as", "also"})
#: Determiners of a further person, not of who the one before is ("a boy the son of").
POSSESSIVES = frozenset({"his", "her", "their"})
_OWN = POSSESSIVES | {"a", "an"}
_WITH = 4  # tokens behind a verb within which those begin who died with its subject


def read_list(parsed: Parsed, head: Victims, limit: int, used: set[int]) -> list[Victims]:
    """A group and those joined to it ("two men from X and three men from Y"), each with what is said of it."""
    groups: list[Victims] = []
    following: Victims | None = head
    while following is not None:
        group = following
        following = _behind_parts(parsed, group, limit, used) or _joined(parsed, group.last, limit, used)
        describe_group(parsed, group, following.first if following is not None else limit)
        groups.append(group)
        used.add(group.first)
        if group.people is not None:
            used.add(group.people.first)
    if _sums_up(parsed, groups):
        return groups[-1:]
    return groups[:1] if _are_shares(parsed, groups) else _added_up(groups)


def _sums_up(parsed: Parsed, groups: list[Victims]) -> bool:
    """Whether Arabic counts at the end, without the "and" of those before, all whom it has told: رجل، وزوجته، وابنهما،
    ثلاثة مدنيين.
    """
    told, last = groups[:-1], groups[-1]
    words, keys = parsed.tokens.words, parsed.tokens.keys
    listed = len(told) > 1 and all(keys[group.first].startswith("و") for group in told[1:])
    closed = last.numeral and words[last.first - 1] == "،" and not keys[last.first].startswith("و")
    return listed and closed and last.value >= sum(group.value for group in told)


def _are_shares(parsed: Parsed, groups: list[Victims]) -> bool:
    """Whether bare figures behind a comma only say where so many of the first group fell: "killed 20 people, nine in
    Ariha and eight in Saraqib"; not "killed 20 people in Binnish, nine in Ariha".
    """
    whole, shares = groups[0], groups[1:]
    if not shares or sum(share.value for share in shares) > whole.value:
        return False
    first = shares[0].first
    told = parsed.tokens.keys[first - 1] in COMMAS and parsed.first_of("place", whole.first, first) is None
    bare = all(share.people is None and share.numeral for share in shares)
    return told and bare and all(is_cue(parsed.mention_at(share.last), "in", "near") for share in shares)


def _added_up(groups: list[Victims]) -> list[Victims]:
    """The first group alone where the others only say who it is: "thirteen others, nine children and four women"; not
    "three medics, two women and a child", for a word that tells who they are opens no such list.
    """
    whole, parts = groups[0], groups[1:]
    others = bool(whole.roles & ARMED_ROLES) and any(not part.roles & ARMED_ROLES for part in parts)
    others = others or (whole.roles <= _TOLD_APART and bool(whole.roles))
    if len(parts) < 2 or others or sum(part.value for part in parts) != whole.value:
        return groups
    for part in parts:
        if part.roles & CIVILIAN_ROLES and not part.roles & ARMED_ROLES:
            whole.unarmed += part.value
        elif part.roles & ARMED_ROLES or part.actors:
            whole.fighters += part.value
        whole.last = max(whole.last, part.last)
    return [whole]


def _behind_parts(parsed: Parsed, group: Victims, limit: int, used: set[int]) -> Victims | None:
    """The next group of a list behind the parts of the one before: "12 civilians - among them a child - and 3 guards".

    Where nothing closes the parts, the next group is told by its being no part: civilians are not among fighters.
    """
    start = group.last + (parsed.tokens.keys[group.last : group.last + 1] in ([","], ["،"]))
    closed = closing(parsed, group.last, limit)
    if closed is None and not is_cue(parsed.mention_at(start), "among"):
        return None
    for at in range(start + 1 if closed is None else closed + 1, min(limit, start + _PARTS)):
        here = parsed.mention_at(at)
        if here is not None and (_closes(here) or here.layer == "rule"):
            return None  # not at "as well as"
        head = head_at(parsed, at, used)
        told = head is not None and head.numeral and _is_joined(parsed, at, head)
        if head is not None and told and (closed is not None or _differs(group, head)):
            return head
    return None


def _differs(group: Victims, other: Victims) -> bool:
    """Whether one of two groups is of fighters and the other of civilians."""
    roles = [g.people.values[0].role if g.people is not None else "" for g in (group, other)]
    return any(a in ARMED_ROLES and b in CIVILIAN_ROLES for a, b in (roles, roles[::-1]))


def _joined(parsed: Parsed, after: int, limit: int, used: set[int]) -> Victims | None:
    """The next group of a list; a bare plural behind "and" only describes ("five men, women and children"), if these
    are not somebody's own: "a woman and her daughters".
    """
    aged = not AGED.isdisjoint(parsed.tokens.keys[after : after + 2])
    reach = after + _JOINT + _AGES * aged
    for at in range(after, min(limit, parsed.last)):
        here = parsed.mention_at(at)
        if here is not None and here.layer in ("actor", "place", "people"):
            reach = max(reach, here.last + _JOINT)
        closed = (here is not None and _closes(here)) or parsed.first_of("rule", at, at + 1) is not None
        if at > reach or closed or bars(parsed, at, after):
            return None
        head = head_at(parsed, at, used)
        if head is not None and _explains(parsed, at, head):
            return None
        if head is None or says_who(parsed, at):
            continue
        with_them = _accompanies(parsed, at, head)
        if not (with_them or _is_joined(parsed, at, head) or _follows(parsed, after, at, head)):
            continue
        own = parsed.tokens.keys[head.first - 1] in POSSESSIVES or _and_theirs(parsed, head)
        if with_them or own or head.numeral or head.people is None or head.value < BARE_PLURAL:
            return head
    return None


def _explains(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether a bare person behind an Arabic comma, colon or pronoun says who was counted: "خمسة مدنيين، رجل وزوجته
    وثلاثة أطفال", ثلاثة أشخاص: امرأة وطفلاها, مقتل شيخ وهو إمام.
    """
    words = parsed.tokens.words
    bare = not head.numeral and head.people is not None and "و" not in head.people.form.prefix
    return bare and not words[at].isascii() and words[at - 1] in ("،", ":", "وهو", "وهي", "وهما", "وهم")


def _is_joined(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether "and" (or a comma, before a figure) stands right before a group."""
    keys = parsed.tokens.keys
    if (
        keys[at].startswith("و")
        and keys[at] != "و"
        and (not keys[at].startswith(OWN_WAW) or parsed.tokens.words[at].startswith(AND_ONE))
        and (head.people is None or head.people.first != at or "و" in head.people.form.prefix)
    ):
        return True
    named = is_name(head.people) and keys[at - 1] in COMMAS and is_name(parsed.mention_ending(at - 1))
    if named or (head.numeral and (keys[at - 1] == "alongside" or counts_anew(parsed, at))):
        return True
    before = at - 1
    if before > parsed.first and head.people is not None and parsed.tokens.words[before].istitle():
        before -= 1  # "and a French reporter"
    while before > parsed.first and keys[before] in _DETERMINERS:
        before -= 1
    if keys[before] in AND or is_cue(parsed.mention_ending(before + 1), "list", "break", "and"):
        return True
    return (keys[before] in COMMAS and (head.numeral or before < at - 1)) or (keys[before] == ":" and head.numeral)


def companions(parsed: Parsed, verb: Mention, limit: int, used: set[int]) -> list[Victims]:
    """Those who were killed "with" the subject of an English passive: "was killed along with two of his men"."""
    for at in range(verb.last, min(verb.last + _WITH, limit)):
        head = head_at(parsed, at, used)
        if head is not None:
            return read_list(parsed, head, limit, used) if _accompanies(parsed, at, head) else []
    return []


def _accompanies(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether a group of kin or own men stands behind "with": "along with two of his guards", مع شقيقه."""
    before = at - (parsed.tokens.keys[at - 1] in POSSESSIVES)
    own = before < at or (head.people is not None and parsed.tokens.keys[head.people.first - 1] in POSSESSIVES)
    if head.people is not None and not parsed.tokens.words[at].isascii():
        own = _are_owned(parsed, head.people)
    others = head.numeral and parsed.tokens.keys[before - 2 : before] == ["along", "with"]  # "along with six rebels"
    return others or (own and is_cue(parsed.mention_ending(before), "with", "ally"))


def _are_owned(parsed: Parsed, people: Mention) -> bool:
    """Whether an Arabic word for persons, or that behind it, has its owner in it: مع مرافقيه, مع أفراد من عائلته."""
    behind = people.last + is_cue(parsed.mention_at(people.last), "from")
    family = parsed.first_of("people", behind, behind + 1)
    return any(parsed.tokens.words[m.last - 1].endswith(ITS) for m in (people, family) if m is not None)


def _and_theirs(parsed: Parsed, head: Victims) -> bool:
    """Whether Arabic tells somebody's own people behind "and": امرأة وأطفالها, القيادي ومرافقوه."""
    people = head.people
    return people is not None and people.form.prefix == "و" and parsed.tokens.words[people.last - 1].endswith(ITS)


def _follows(parsed: Parsed, after: int, at: int, head: Victims) -> bool:
    """Whether others stand right behind a group, their comma lost: "a man a woman", "a mother her three children"."""
    keys = parsed.tokens.keys
    own = POSSESSIVES if head.numeral else _OWN  # "a mother her three children"
    alone = head.people is not None and (head.value == 1 or head.numeral)
    article = at == after + 1 and keys[after] in own
    return alone and article and "attribution" not in parsed.cues(head.last, head.last + _SAYS)


def _closes(mention: Mention) -> bool:
    """Whether a mention ends a list of victims."""
    if mention.layer == "cue":
        cue: str = mention.values[0].cue
        return cue in _CLOSING
    return mention.layer == "harm"
