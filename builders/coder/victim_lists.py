"""Lists of victims: groups that "and" joins, and what is said of each ("three fighters of the Front and a doctor").

What follows "among them" is a part of the group before it and is never added to it (coding guide, section 3).
"""

from collections.abc import Iterator

from builders.coder.sentence import Parsed
from builders.coder.victims import (
    AND,
    ARMED_ROLES,
    BARE_PLURAL,
    CIVILIAN_ROLES,
    COMMAS,
    OWN_WAW,
    Victims,
    head_at,
    is_cue,
    is_dash,
)
from builders.lexicon import ActorName, People
from builders.mention import Mention

_PHRASE = 9  # tokens behind a count within which the counted people are described
_JOINT = 5  # tokens between the words said of one group and the next group of a list
_BARS = frozenset({"that", "ان", "(", ")"})  # what follows is of another clause, or only explains
_SAYS = 6  # tokens behind a person within which that person speaks
_ASIDE = 5  # tokens of an aside in brackets, at most, that a list of victims goes on behind
_LISTED = 16  # tokens of a list in brackets
_RANKS = (["صفوف"], ["ranks"])
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "its", "another", "as", "also"})
#: Determiners of a further person, not of who the one before is ("a boy the son of").
_OWN = frozenset({"a", "an", "his", "her", "their"})
_MOST = frozenset(
    {"most", "majority", "mostly", "mainly", "معظمهم", "غالبيتهم", "اغلبهم", "جلهم", "غالبيتها", "معظمها"}
)
_ENDS = frozenset({"cause", "result", "break", "turn", "after", "by", "attribution", "source"})  # another clause begins


def read_list(parsed: Parsed, head: Victims, limit: int, used: set[int]) -> list[Victims]:
    """A group and those joined to it ("two men from X and three men from Y"), each with what is said of it."""
    groups: list[Victims] = []
    following: Victims | None = head
    while following is not None:
        group = following
        following = _joined(parsed, group.last, limit, used)
        _describe(parsed, group, following.first if following is not None else limit)
        groups.append(group)
        used.add(group.first)
        if group.people is not None:
            used.add(group.people.first)
    return _added_up(groups)


def _added_up(groups: list[Victims]) -> list[Victims]:
    """The first group alone where the others only say who it is: "thirteen others, nine children and four women"."""
    whole, parts = groups[0], groups[1:]
    others = bool(whole.roles & ARMED_ROLES) and any(not part.roles & ARMED_ROLES for part in parts)
    if len(parts) < 2 or others or sum(part.value for part in parts) != whole.value:
        return groups
    for part in parts:
        if part.roles & CIVILIAN_ROLES and not part.roles & ARMED_ROLES:
            whole.unarmed += part.value
        elif part.roles & ARMED_ROLES or part.actors:
            whole.fighters += part.value
        whole.last = max(whole.last, part.last)
    return [whole]


def _joined(parsed: Parsed, after: int, limit: int, used: set[int]) -> Victims | None:
    """The next group of a list; a bare plural behind "and" only describes ("five men, women and children")."""
    reach = after + _JOINT
    for at in range(after, min(limit, parsed.last)):
        here = parsed.mention_at(at)
        if here is not None and here.layer in ("actor", "place", "people"):
            reach = max(reach, here.last + _JOINT)
        if at > reach or (here is not None and _closes(here)) or _bars(parsed, at, after):
            return None
        head = head_at(parsed, at, used)
        if head is not None and (_explains(parsed, at, head) or _is_speaker(parsed, at, head)):
            return None
        if head is None or not (_is_joined(parsed, at, head) or _follows(parsed, after, at, head)):
            continue
        if head.numeral or head.people is None or head.value < BARE_PLURAL:
            return head
    return None


def _bars(parsed: Parsed, at: int, start: int) -> bool:
    """Whether at a token another clause or explanation begins; no aside that counts nobody: "of the (local) army"."""
    keys = parsed.tokens.keys
    if keys[at] not in ("(", ")"):
        return keys[at] in _BARS or is_dash(parsed, at)
    first, last = (at, at + _ASIDE) if keys[at] == "(" else (max(start, at - _ASIDE), at)
    other = ")" if keys[at] == "(" else "("
    counts = any(m.layer == "people" for m in parsed.between(first, last))
    return counts or other not in keys[first:last] or any(first <= n.first < last for n in parsed.numbers)


def _explains(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether a bare person behind an Arabic comma says who was counted: "خمسة مدنيين، رجل وزوجته وثلاثة أطفال"."""
    words = parsed.tokens.words
    bare = not head.numeral and head.people is not None and "و" not in head.people.form.prefix
    return bare and not words[at].isascii() and words[at - 1] == "،"


def _is_speaker(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether one person behind a comma is who tells the toll: "killing six children, a doctor there said"."""
    keys = parsed.tokens.keys
    alone = head.value == 1 and bool(COMMAS & {keys[at - 1], keys[at - 2]})
    return alone and "attribution" in parsed.cues(head.last, head.last + _SAYS)


def _is_joined(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether "and" (or a comma, before a figure) stands right before a group."""
    keys = parsed.tokens.keys
    if (
        keys[at].startswith("و")
        and keys[at] != "و"
        and not keys[at].startswith(OWN_WAW)
        and (head.people is None or head.people.first != at or "و" in head.people.form.prefix)
    ):
        return True
    before = at - 1
    while before > parsed.first and keys[before] in _DETERMINERS:
        before -= 1
    if keys[before] in AND or is_cue(parsed.mention_ending(before + 1), "list", "break", "and"):
        return True
    return keys[before] in COMMAS and (head.numeral or before < at - 1)


def _follows(parsed: Parsed, after: int, at: int, head: Victims) -> bool:
    """Whether one more person stands right behind a group, its comma lost: "a man a woman and two children"."""
    keys = parsed.tokens.keys
    alone = head.people is not None and head.value == 1 and not head.numeral
    article = at == after + 1 and keys[after] in _OWN
    return alone and article and "attribution" not in parsed.cues(head.last, head.last + _SAYS)


def _closes(mention: Mention) -> bool:
    """Whether a mention ends a list of victims."""
    if mention.layer == "cue":
        cue: str = mention.values[0].cue
        return cue in _ENDS - {"break"} or cue == "among"
    return mention.layer in ("harm", "rule")


def _describe(parsed: Parsed, group: Victims, limit: int) -> None:
    """Read what is said of a group behind its count, up to the next group or clause, and of its parts behind that."""
    limit = min(limit, parsed.last)
    keys = parsed.tokens.keys
    end = next(
        (
            at
            for at in range(group.last, limit)
            if _bars(parsed, at, group.last) or _new_count(parsed, at) or _most_are_civilians(parsed, at)
        ),
        limit,
    )
    reach = group.last + _PHRASE
    for mention in parsed.between(group.first, end):
        if is_cue(mention, "among", "control"):  # "from areas held by": not theirs who hold them
            break
        if mention.last > group.last and (_ends(mention) or mention.first >= reach):
            break
        speaks = any(is_cue(m, "attribution") for m in parsed.between(mention.last, mention.last + 2))
        if speaks and COMMAS & set(keys[group.last : mention.first]):
            break  # "eleven, local rescuers said"
        if mention.layer == "people":
            person: People = mention.values[0]
            group.roles.add(person.role)
            group.actors += [a for a in person.actors if a not in group.actors and a != "civilians"]
            group.last = max(group.last, mention.last)
        elif mention.layer == "actor":
            name: ActorName = mention.values[0]
            of_people = name.kind == "adjective" and group.roles and not group.roles & ARMED_ROLES
            if name.kind != "aircraft" and not of_people:  # "eight persons in a terrorist attack"
                group.actors += [a for a in parsed.actors_of(mention) if a not in group.actors]
                group.last = max(group.last, mention.last)
    describe_parts(parsed, group, group.last, limit)


def _new_count(parsed: Parsed, at: int) -> bool:
    """Whether at a token others are counted, or the place is told ("21 dead in rebel fire", but "في صفوف المدنيين")."""
    if is_cue(parsed.mention_at(at), "in"):
        return parsed.tokens.keys[at + 1 : at + 2] not in _RANKS and not _in_group(parsed, at)
    number = parsed.number_at(at)
    return number is not None and not number.ordinal and not is_cue(parsed.mention_ending(at), "of", "from")


def _in_group(parsed: Parsed, at: int) -> bool:
    """Whether a man is told to be "in" a group: عنصر في "الجيش الوطني"."""
    man = parsed.mention_ending(at)
    group = parsed.first_of("actor", at + 1, at + 3)
    armed = man is not None and man.layer == "people" and man.values[0].role in ARMED_ROLES
    return armed and group is not None and not parsed.tokens.words[at].isascii()


def describe_parts(parsed: Parsed, group: Victims, start: int, end: int) -> None:
    """Read the parts of a group that are told behind a token: "among them a child", "mostly civilians"."""
    _mostly(parsed, group, start, end)
    if parsed.tokens.keys[start : start + 1] == ["("] and _in_brackets(parsed, group, start, end):
        return
    for mention in parsed.between(start, end):
        if is_cue(mention, "among"):
            _read_parts(parsed, group, mention, end)
            return
        counts = mention.layer == "harm" and mention.values[0].form != "toll"
        if counts or is_cue(mention, "result", "break", "turn", "attribution"):
            return


def _in_brackets(parsed: Parsed, group: Victims, start: int, end: int) -> bool:
    """Whether brackets behind a group list all of it, which is then read: "three (two children and a guard)"."""
    close = next((at for at in range(start, min(start + _LISTED, end)) if parsed.tokens.keys[at] == ")"), start)
    heads = {head.first: head for at in range(start, close) if (head := head_at(parsed, at, set())) is not None}
    counted = {
        head.people.first for head in heads.values() if head.people is not None and head.people.first != head.first
    }
    parts = [head for at, head in heads.items() if at not in counted]
    if len(parts) < 2 or sum(part.value for part in parts) != group.value:
        return False
    roles = [part.people.values[0].role if part.people is not None else "" for part in parts]
    group.unarmed += sum(part.value for part, role in zip(parts, roles, strict=True) if role in CIVILIAN_ROLES)
    group.fighters += sum(part.value for part, role in zip(parts, roles, strict=True) if role in ARMED_ROLES)
    return True


def _ends(mention: Mention) -> bool:
    return mention.layer in ("harm", "rule") or (mention.layer == "cue" and mention.values[0].cue in _ENDS)


def _most_are_civilians(parsed: Parsed, at: int) -> bool:
    """Whether at a token it is said that most of those counted are civilians: "seven people, mostly civilians"."""
    people = parsed.first_of("people", at + 1, at + 2)
    most = parsed.tokens.keys[at] in _MOST and people is not None
    return most and people is not None and people.values[0].plainly_civilian


def _mostly(parsed: Parsed, group: Victims, start: int, end: int) -> None:
    """ "Mostly civilians": the smallest majority."""
    for at in range(start, min(start + 3, end)):
        if parsed.tokens.keys[at] in _MOST:
            people = parsed.first_of("people", at + 1, min(at + 4, end))
            if people is not None and people.values[0].plainly_civilian and group.civilians is None:
                group.civilians = group.value // 2 + 1
                group.last = people.last


def _read_parts(parsed: Parsed, group: Victims, among: Mention, limit: int) -> None:
    """Parts of a group behind "among them", or around it ("68 of them children").

    A group of which only a vague word tells how many is no smaller than its parts: "others, among them four children".
    """
    counted = sum(head.value for head in _parts(parsed, among, limit) if not head.vague)
    if group.vague and counted > group.value:
        group.value = group.low = group.high = counted
    most = bool(_MOST & set(parsed.tokens.keys[among.first : among.last]))
    share = parsed.number_ending(among.first)
    share = None if share is not None and share.first == group.first else share  # "9, among them two children"
    for head in _parts(parsed, among, limit):
        person: People | None = head.people.values[0] if head.people is not None else None
        value = share.value if share is not None and head.people is not None and not head.numeral else head.value
        share = None
        if person is None or person.role not in CIVILIAN_ROLES:
            armed = person is not None and (person.role in ARMED_ROLES or bool(person.actors))
            named = parsed.first_of("actor", head.last, min(head.last + 2, limit)) if head.numeral else None
            value = group.value // 2 + 1 if most else value
            group.fighters += value if armed or named is not None else 0
            continue
        if most and person.plainly_civilian:
            group.civilians = group.value // 2 + 1
        elif most:
            group.unarmed += group.value // 2 + 1
        elif not head.numeral and head.people is not None and _all(parsed, among):
            group.civilians = group.value
        elif person.plainly_civilian:
            group.civilians = (group.civilians or 0) + value
        else:
            group.unarmed += value


def _all(parsed: Parsed, among: Mention) -> bool:
    return bool({"all", "جميعهم", "كلهم", "both"} & set(parsed.tokens.keys[among.first : among.last]))


def _parts(parsed: Parsed, among: Mention, limit: int) -> Iterator[Victims]:
    at = among.last
    while at < limit:
        here = parsed.mention_at(at)
        if here is not None and at > among.last and _ends(here):
            return
        head = head_at(parsed, at, set())
        if head is not None:
            yield head
        at = head.last if head is not None else at + 1
