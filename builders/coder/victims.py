"""Victims: counted groups of persons ("three fighters of the Front and two civilians, among them a doctor").

What follows "among them" is a part of the group before it and is never added to it (coding guide, section 3).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from builders.coder.sentence import Parsed
from builders.language.numbers import Number
from builders.lexicon import ActorName, People
from builders.mention import Mention

BARE_PLURAL = 3
CIVILIAN_ROLES = frozenset(
    {"civilian", "child", "woman", "family", "journalist", "medic", "aid-worker", "protester", "official"}
)
ARMED_ROLES = frozenset({"fighter", "soldier", "security"})

_PHRASE = 9  # tokens behind a count within which the counted people are described
_JOINT = 5  # tokens between the words said of one group and the next group of a list
_OWN_WAW = ("واحد", "والد", "وسيط", "وزير", "وجيه")  # words that begin with the letter of "and"
_PARTICLES = "وفبلك"
_PAIR = {"s": 1, "d": 2}
_BARS = frozenset({"that", "ان", "(", ")"})  # what follows is of another clause, or only explains
_RANKS = (["صفوف"], ["ranks"])
_AND = frozenset({"and", "و", "&", "plus"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "its", "another", "as", "also"})
_COMMAS = frozenset({",", "،", "؛", ";"})
_MOST = frozenset("most majority mostly mainly معظمهم غالبيتهم اغلبهم جلهم غالبيتها معظمها".split())
_ENDS = frozenset({"cause", "result", "break", "turn", "after", "by", "attribution"})  # another clause begins
_THINGS = frozenset({"weapon", "site", "kind", "rule"})  # what else a number may count


@dataclass(slots=True)
class Victims:
    """One counted group. `first`, `last`: tokens of the words said of it, half open.

    `numeral`: counted by a figure. `roles`, `actors`: who they are. `civilians`: how many are said to be civilians,
    None if that is not said. `unarmed`, `fighters`: of the parts that are told, children and the like, and the armed.
    """

    first: int
    last: int
    value: int
    low: int
    high: int
    numeral: bool
    vague: bool
    people: Mention | None = None
    roles: set[str] = field(default_factory=set)
    actors: list[str] = field(default_factory=list)
    civilians: int | None = None
    unarmed: int = 0
    fighters: int = 0


def head_at(parsed: Parsed, at: int, used: set[int]) -> Victims | None:
    """The group whose count, or word for persons, begins at a token; None if nobody is counted there."""
    if at in used or is_cue(parsed.mention_at(at), "among"):
        return None
    number = parsed.number_at(at)
    if number is not None and not number.ordinal:
        return _counted(parsed, number)
    people = parsed.first_of("people", at, at + 1)
    if people is not None:
        return _uncounted(parsed, people)
    if _one_more(parsed, at, number):
        return Victims(at, at + 1, 1, 1, 1, numeral=False, vague=False)
    return None


def _one_more(parsed: Parsed, at: int, number: Number | None) -> bool:
    """Whether one person is told by a word that leans on the persons before: "another was wounded", "وأصيب ثالث"."""
    if number is not None:
        return parsed.first_of("people", number.last, number.last + 1) is None and number.last - at == 1
    if parsed.tokens.keys[at] != "another" or at + 1 >= parsed.last:
        return False
    following = parsed.mention_at(at + 1)
    return following is not None and (following.layer == "harm" or is_cue(following, "be"))


def _uncounted(parsed: Parsed, people: Mention) -> Victims:
    """A group without a figure before it: one, two or a bare plural; a figure behind it counts ("a family of five")."""
    person: People = people.values[0]
    value = _PAIR.get(person.number, BARE_PLURAL)
    if value == 1 and any(
        w[0] == "و" and not w.startswith(_OWN_WAW) for w in person.phrase.split()[1:]
    ):  # and his wife
        value = 2
    if people.first and parsed.tokens.keys[people.first - 1] in ("a", "an", "another"):
        value = 1
    behind = parsed.number_at(people.last)
    if behind is not None and (behind.value > 2 or person.role == "family"):
        behind = None
    if person.role == "family" and is_cue(parsed.mention_at(people.last), "of", "from"):
        behind = parsed.number_at(people.last + 1)
    if behind is None or behind.ordinal or behind.vague:
        return Victims(people.first, people.last, value, value, value, numeral=False, vague=value > 2, people=people)
    n = behind.value
    return Victims(people.first, behind.last, n, n, n, numeral=True, vague=False, people=people)


def _counted(parsed: Parsed, number: Number) -> Victims | None:
    """The group of a number; None where it is only a part ("two of them") or counts things."""
    people = _people_behind(parsed, number.last)
    following = parsed.mention_at(number.last)
    if following is not None and (people is None or people.first != number.last):
        particle = following.form.prefix[:1] in _PARTICLES and following.form.prefix != ""
        if is_cue(following, "among") or (following.layer in _THINGS and not particle):
            return None
    numeral = not number.vague or number.value > BARE_PLURAL
    last = people.last if people is not None else number.last
    value = best_figure(parsed, number)
    return Victims(number.first, last, value, number.low, number.high, numeral, number.vague, people)


def _people_behind(parsed: Parsed, at: int) -> Mention | None:
    """The word for the persons that a number before a token counts: "six of its soldiers", "two were children"."""
    people = parsed.first_of("people", at, min(at + 4, parsed.last))
    if people is None:
        return None
    parted = any(
        m.layer in ("harm", "rule") or (m.layer == "cue" and not is_cue(m, "of", "from", "be"))
        for m in parsed.between(at, people.first)
    )
    return None if parted or (_COMMAS | _AND) & set(parsed.tokens.keys[at : people.first]) else people


def best_figure(parsed: Parsed, number: Number) -> int:
    """The figure that counts: the lower of a range, but the last of a toll that rose "from 22 to 25"."""
    risen = number.qualifier == "range" and is_cue(parsed.mention_ending(number.first), "from")
    return number.high if risen else number.value


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
    return groups


def _joined(parsed: Parsed, after: int, limit: int, used: set[int]) -> Victims | None:
    """The next group of a list; a bare plural behind "and" only describes ("five men, women and children")."""
    reach = after + _JOINT
    for at in range(after, min(limit, parsed.last)):
        here = parsed.mention_at(at)
        if here is not None and here.layer in ("actor", "place", "people"):
            reach = max(reach, here.last + _JOINT)
        if at > reach or (here is not None and _closes(here)) or parsed.tokens.keys[at] in _BARS:
            return None
        head = head_at(parsed, at, used)
        if head is None or not _is_joined(parsed, at, head):
            continue
        if head.numeral or head.people is None or head.value < BARE_PLURAL:
            return head
    return None


def _is_joined(parsed: Parsed, at: int, head: Victims) -> bool:
    """Whether "and" (or a comma, before a figure) stands right before a group."""
    keys = parsed.tokens.keys
    if (
        keys[at].startswith("و")
        and keys[at] != "و"
        and not keys[at].startswith(_OWN_WAW)
        and (head.people is None or head.people.first != at or "و" in head.people.form.prefix)
    ):
        return True
    before = at - 1
    while before > parsed.first and keys[before] in _DETERMINERS:
        before -= 1
    if keys[before] in _AND or is_cue(parsed.mention_ending(before + 1), "list", "break", "and"):
        return True
    return keys[before] in _COMMAS and (head.numeral or before < at - 1)


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
    end = next((at for at in range(group.last, limit) if keys[at] in _BARS or _new_count(parsed, at)), limit)
    reach = group.last + _PHRASE
    for mention in parsed.between(group.first, end):
        if is_cue(mention, "among"):
            break
        if mention.last > group.last and (_ends(mention) or mention.first >= reach):
            break
        said = any(is_cue(m, "attribution") for m in parsed.between(mention.last, mention.last + 2))
        if said and _COMMAS & set(keys[group.last : mention.first]):
            break  # "eleven, local rescuers said"
        if mention.layer == "people":
            person: People = mention.values[0]
            group.roles.add(person.role)
            group.actors += [a for a in person.actors if a not in group.actors and a != "civilians"]
            group.last = max(group.last, mention.last)
        elif mention.layer == "actor":
            name: ActorName = mention.values[0]
            of_people = name.kind == "adjective" and group.roles and not group.roles & ARMED_ROLES
            if name.kind != "aircraft" and not of_people:
                group.actors += [a for a in parsed.actors_of(mention) if a not in group.actors]
                group.last = max(group.last, mention.last)
    describe_parts(parsed, group, group.last, limit)


def _new_count(parsed: Parsed, at: int) -> bool:
    """Whether at a token others are counted, or the place is told ("21 dead in rebel fire", but "في صفوف المدنيين")."""
    if is_cue(parsed.mention_at(at), "in"):
        return parsed.tokens.keys[at + 1 : at + 2] not in _RANKS
    number = parsed.number_at(at)
    return number is not None and not number.ordinal and not is_cue(parsed.mention_ending(at), "of", "from")


def describe_parts(parsed: Parsed, group: Victims, start: int, end: int) -> None:
    """Read the parts of a group that are told behind a token: "among them a child", "mostly civilians"."""
    _mostly(parsed, group, start, end)
    for mention in parsed.between(start, end):
        if is_cue(mention, "among"):
            _read_parts(parsed, group, mention, end)
            return
        counts = mention.layer == "harm" and mention.values[0].form != "toll"
        if counts or is_cue(mention, "result", "break", "turn", "attribution"):
            return


def _ends(mention: Mention) -> bool:
    return mention.layer in ("harm", "rule") or (mention.layer == "cue" and mention.values[0].cue in _ENDS)


def _mostly(parsed: Parsed, group: Victims, start: int, end: int) -> None:
    """ "Mostly civilians": the smallest majority."""
    for at in range(start, min(start + 3, end)):
        if parsed.tokens.keys[at] in _MOST:
            people = parsed.first_of("people", at + 1, min(at + 4, end))
            if people is not None and people.values[0].plainly_civilian and group.civilians is None:
                group.civilians = group.value // 2 + 1
                group.last = people.last


def _read_parts(parsed: Parsed, group: Victims, among: Mention, limit: int) -> None:
    """Parts of a group behind "among them", or around it ("68 of them children")."""
    most = bool(_MOST & set(parsed.tokens.keys[among.first : among.last]))
    share = parsed.number_ending(among.first)
    for head in _parts(parsed, among, limit):
        person: People | None = head.people.values[0] if head.people is not None else None
        value = share.value if share is not None and head.people is not None and not head.numeral else head.value
        share = None
        if person is None or person.role not in CIVILIAN_ROLES:
            armed = person is not None and (person.role in ARMED_ROLES or bool(person.actors))
            named = parsed.first_of("actor", head.last, min(head.last + 2, limit)) if head.numeral else None
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


def is_cue(mention: Mention | None, *cues: str) -> bool:
    """Whether a mention is a small word that signals one of these."""
    return mention is not None and mention.layer == "cue" and mention.values[0].cue in cues
