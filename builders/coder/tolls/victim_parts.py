"""Parts of a group of victims: "among them a child", "mostly civilians", "(two children and a guard)".

What follows "among them" is a part of the group before it and is never added to it (coding guide, section 3).
"""

from collections.abc import Iterator

from builders.coder.sentence import Parsed, is_cue, is_dash
from builders.coder.tolls.victims import AND, ARMED_NAMES, ARMED_ROLES, BARE_PLURAL, CIVILIAN_ROLES, Victims, head_at
from builders.lexicon import People
from builders.mention import Mention

_LISTED = 16  # tokens of a list in brackets
MOST = frozenset({"most", "majority", "mostly", "mainly", "معظمهم", "غالبيتهم", "اغلبهم", "جلهم", "غالبيتها", "معظمها"})
_MORE_THAN = frozenset({"over", "than"})
_OF_THEM = frozenset({"منهم", "منهن"})
_ONE_OF_THEM = frozenset({"احدهم", "احدهما", "احداهما", "احداهن", "احدهن"})
_THE_OTHER = frozenset({"والاخر", "والاخري", "الاخر", "الاخري"})
_SEVERAL = ("d", "p")  # numbers of a word for people: dual, plural
_TENS = 10  # the least of "dozens of them", who are as many as were counted
_OF_WHOM = ("of whom", "of them")
LEAVES = frozenset({"leave", "leaves", "leaving", "left"})  # "leaving some of them wounded", of whom none was counted
_THEIRS = 2  # tokens behind a word for fighters within which their side is named: عناصر من قوات النظام
_ADVERBS = 4  # tokens before an English verb in which "of whom" stands: "of whom later died"
#: Cues at which another clause begins.
ENDS = frozenset({"cause", "result", "break", "turn", "after", "by", "attribution", "source", "accusation", "denial"})


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


def closing(parsed: Parsed, at: int, limit: int) -> int | None:
    """The bracket or dash that closes the aside which opens at a token and counts parts of the group before it."""
    keys = parsed.tokens.keys
    if at >= limit or (keys[at] != "(" and not is_dash(parsed, at)):
        return None
    ends = range(at + 1, min(at + _LISTED, limit))
    close = next((n for n in ends if keys[n] == ")" or (keys[at] != "(" and is_dash(parsed, n))), None)
    told = close is not None and any(head_at(parsed, n, set()) is not None for n in range(at, close))
    return close if told else None


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


def some_of_them(parsed: Parsed, verb: Mention) -> Victims | None:
    """The part of those told before that a verb counts: "ten were hurt, two of whom later died", توفي منهم اثنان."""
    keys = parsed.tokens.keys
    one = one_of_them(parsed, verb)
    if one is not None:
        return one
    behind = parsed.mention_at(verb.last)
    number = None
    if is_cue(behind, "among") and behind is not None and keys[behind.first] in _OF_THEM:
        number = parsed.number_at(behind.last)
    for among in parsed.between(verb.first - _ADVERBS, verb.first):
        whole = is_cue(among, "among") and parsed.tokens.slice(among.first, among.last).endswith(_OF_WHOM)
        described = parsed.first_of("people", among.last, verb.first) is not None  # "six people two of them boys died"
        if whole and not described and AND.isdisjoint(keys[among.last : verb.first]):  # not "three of them and"
            number = parsed.number_ending(among.first) or parsed.number_at(among.first)  # "two of them" is one phrase
    if number is None or number.ordinal:
        return None
    if number.low < _TENS and number.vague and keys[number.first - 1] not in LEAVES:
        return None
    numeral = not number.vague or number.value > BARE_PLURAL
    return Victims(number.first, number.last, number.value, number.low, number.high, numeral, number.vague)


def one_of_them(parsed: Parsed, word: Mention) -> Victims | None:
    """The one of those told before of whom an Arabic word for harm beside him tells: توفي أحدهم, أحدهما أصيب بجروح,
    مقتل أحدهما وإصابة الآخر.
    """
    keys = parsed.tokens.keys
    beside = [word.last] if word.values[0].form == "act" else [word.last, word.first - 1]
    for at in (at for at in beside if parsed.first <= at < parsed.last):
        paired = keys[at] in _THE_OTHER and not _ONE_OF_THEM.isdisjoint(keys[parsed.first : at])
        speaks = is_cue(parsed.mention_ending(at), "attribution")
        if (keys[at] in _ONE_OF_THEM or paired) and not speaks:
            return Victims(at, at + 1, 1, 1, 1, True, False)
    return None


def take_from_whole(parsed: Parsed, word: Mention, group: Victims) -> None:
    """Describe a bare figure "of them" as those told before are of whom it counts a part: حافلة تقل 20 جنديا، قتل عشرة
    منهم.
    """
    keys = parsed.tokens.keys
    of_them = keys[min(group.last, parsed.last - 1)] in _OF_THEM or keys[group.first] in _ONE_OF_THEM | _THE_OTHER
    if group.people is not None or group.roles or not of_them:
        return
    before = [m for m in parsed.between(parsed.first, min(word.first, group.first)) if m.layer == "people"]
    whole = next((m for m in reversed(before) if m.values[0].number in _SEVERAL or parsed.number_ending(m.first)), None)
    if whole is None:
        return
    group.roles.add(whole.values[0].role)
    side = parsed.first_of("actor", whole.last, whole.last + _THEIRS)
    if group.roles & ARMED_ROLES and side is not None:
        group.actors = list(parsed.actors_of(side))


def ends(mention: Mention) -> bool:
    return mention.layer in ("harm", "rule") or (mention.layer == "cue" and mention.values[0].cue in ENDS)


def most_are_civilians(parsed: Parsed, at: int) -> bool:
    """Whether at a token it is said that most of those counted are civilians: "seven people, mostly civilians"."""
    people = parsed.first_of("people", at + 1, at + 2) if parsed.tokens.keys[at] in MOST else None
    return people is not None and people.values[0].plainly_civilian


def _mostly(parsed: Parsed, group: Victims, start: int, end: int) -> None:
    """ "Mostly civilians": the smallest majority."""
    for at in range(start, min(start + 3, end)):
        if parsed.tokens.keys[at] in MOST:
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
    most = _share(parsed, among, group)
    if most and _of_side(parsed, among):
        group.fighters += most
        return
    share = parsed.number_ending(among.first)
    share = None if share is not None and share.first == group.first else share  # "9, among them two children"
    for head in _parts(parsed, among, limit):
        person: People | None = head.people.values[0] if head.people is not None else None
        value = share.value if share is not None and head.people is not None and not head.numeral else head.value
        share = None
        if person is None or person.role not in CIVILIAN_ROLES:
            armed = person is not None and (person.role in ARMED_ROLES or bool(person.actors))
            named = parsed.first_of("actor", head.last, min(head.last + 2, limit)) if head.numeral else None
            value = most or value
            group.fighters += value if armed or named is not None else 0
            continue
        if most and person.plainly_civilian:
            group.civilians = most
        elif most:
            group.unarmed += most
        elif not head.numeral and head.people is not None and _all(parsed, among):
            group.civilians = group.value
        elif person.plainly_civilian:
            group.civilians = (group.civilians or 0) + value
        else:
            group.unarmed += value


def _share(parsed: Parsed, among: Mention, group: Victims) -> int:
    """How many "most of them" and "half of them" are at the least; 0 where no share of the whole is told."""
    words = parsed.tokens.keys[among.first : among.last]
    half = "half" in words
    if half and parsed.tokens.keys[among.first - 1] not in _MORE_THAN:
        return group.value // 2
    return group.value // 2 + 1 if half or MOST & set(words) else 0


def _of_side(parsed: Parsed, among: Mention) -> bool:
    """Whether most of a group are told to be of an armed side, by its name: معظمهم من القوات النظامية."""
    at = among.last + is_cue(parsed.mention_at(among.last), "from", "of")
    side = parsed.first_of("actor", at, at + 1)
    return side is not None and side.values[0].kind in ARMED_NAMES and not set(parsed.actors_of(side)) <= {"civilians"}


def _all(parsed: Parsed, among: Mention) -> bool:
    return bool({"all", "جميعهم", "كلهم", "both"} & set(parsed.tokens.keys[among.first : among.last]))


def _parts(parsed: Parsed, among: Mention, limit: int) -> Iterator[Victims]:
    at = among.last
    while at < limit:
        if at > among.last and any(ends(mention) for mention in parsed.between(at, at + 1)):
            return
        head = head_at(parsed, at, set())
        if head is not None:
            yield head
        at = head.last if head is not None else at + 1
