"""Casualties: who was killed or wounded, how many, and whose side they were on.

Counts follow the coding guide (section 3): a dual is 2, a bare plural 3, "N killed and wounded" as one numeral gives
0 and 0 with N as the high figure, "among them N" is part of the toll.
"""

from dataclasses import dataclass, field

from builders.coder.sentence import Parsed
from builders.language.numbers import Number
from builders.lexicon import ActorName, HarmWord, People
from builders.mention import Mention

_AFTER = 7  # tokens behind a verb or masdar within which its count or victims begin
_BEFORE = 9  # tokens before a verb within which its subject stands
_PHRASE = 9  # tokens behind a count within which the counted people are described
_BARE_PLURAL = 3
_WAR_LONG = 5000  # a toll from which it is that of a war, not of an event
_JOINT = 3  # tokens between the victims of one count and the next count
_CIVILIAN_ROLES = frozenset({"civilian", "child", "woman", "family", "journalist", "medic", "aid-worker"})
_ARMED_ROLES = frozenset({"fighter", "soldier", "security"})


@dataclass(frozen=True, slots=True)
class Harm:
    """One toll. `kind`: killed or wounded. `first`, `last`: tokens of its words. `roles`, `actors`: the victims.

    `civilians`: how many of them are said to be civilians (None: not told). `vague`: from a word, not a numeral.
    """

    kind: str
    value: int
    low: int
    high: int
    vague: bool
    first: int
    last: int
    roles: frozenset[str]
    actors: tuple[str, ...]
    civilians: int | None

    def repeats(self, other: "Harm") -> bool:
        """Whether it is told twice in one sentence: the same figure, or a vague word beside a figure."""
        return self.kind == other.kind and (self.value == other.value or (self.vague and self.value < other.value))

    @property
    def civilian(self) -> bool:
        """Whether the victims are described as civilians and nothing else."""
        return bool(self.roles & _CIVILIAN_ROLES) and not self.armed

    @property
    def armed(self) -> bool:
        """Whether the victims are described as fighters or soldiers."""
        return bool(self.roles & _ARMED_ROLES)


def read_harms(parsed: Parsed) -> list[Harm]:
    """Tolls of one sentence, in order of its words."""
    words = [m for m in parsed.mentions if m.layer == "harm"]
    harms: list[Harm] = []
    used: set[int] = set()
    for at, mention in enumerate(words):
        left = words[at - 1].last if at else parsed.first
        right = words[at + 1].first if at + 1 < len(words) else parsed.last
        word: HarmWord = mention.values[0]
        for harm in _read(parsed, mention, word, left, right, used):
            if harm.value < _WAR_LONG and not any(harm.repeats(other) for other in harms):
                harms.append(harm)
    return harms


def _read(parsed: Parsed, mention: Mention, word: HarmWord, left: int, right: int, used: set[int]) -> list[Harm]:
    if word.harm == "fell":
        return []
    if word.form == "person":
        count = _number_before(parsed, mention.first, max(left, mention.first - 5), used)
        people = None
    else:
        count, people = _object(parsed, mention, min(right, mention.last + _AFTER), used)
        if count is None and people is None:
            count, people = _subject(parsed, mention, max(left, mention.first - _BEFORE), used)
    if count is None and people is None and (word.form != "person" or mention.form.prefix.endswith("ال")):
        return []  # nobody is counted, or "the dead" who were counted before
    if count is not None:
        used.add(count.first)
    first = min(mention.first, count.first if count else mention.first, people.first if people else mention.first)
    last = max(mention.last, count.last if count else mention.last, people.last if people else mention.last)
    start = min(
        x for x in (mention.last, count.last if count else None, people.first if people else None) if x is not None
    )
    described = _describe(parsed, start, right)
    value = _value(word, count, people)
    harms = _harms(word, value, count, first, max(last, described.last), described)
    if word.form != "person" and word.harm in ("killed", "wounded"):
        harms += _coordinate(parsed, word, described.last, right, used)
    return harms


def _coordinate(parsed: Parsed, word: HarmWord, start: int, right: int, used: set[int]) -> list[Harm]:
    """Further counts of one verb: "killing two fighters and three officers", each with victims of its own."""
    number = next((n for n in parsed.numbers if start <= n.first <= start + _JOINT and n.last < right), None)
    if number is None or number.first in used or number.ordinal or not _joined(parsed, start, number.first):
        return []
    if parsed.first_of("people", number.last, number.last + 2) is None:
        return []
    used.add(number.first)
    who = _describe(parsed, number.last, right)
    value = (number.value, number.low, number.high)
    return _harms(word, value, number, number.first, max(number.last, who.last), who)


def _joined(parsed: Parsed, start: int, at: int) -> bool:
    keys = parsed.tokens.keys[start : at + 1]
    among = any(m.layer in ("cue", "harm", "rule") for m in parsed.between(start, at))
    return not among and ("and" in keys or "و" in keys or keys[-1].startswith("و"))


@dataclass(slots=True)
class _Described:
    """Who the victims of a count are: roles and sides named behind it; `last`: token after the last of them."""

    last: int
    roles: set[str] = field(default_factory=set)
    actors: list[str] = field(default_factory=list)
    civilians: int | None = None

    def add_people(self, parsed: Parsed, mention: Mention, among: bool) -> None:
        """A word for persons; behind "among them" it describes a part, of which civilians are counted."""
        person: People = mention.values[0]
        if not among:
            self.roles.add(person.role)
            self.actors += [a for a in person.actors if a not in self.actors and a != "civilians"]
            self.last = mention.last
        elif person.plainly_civilian:
            self.civilians = (self.civilians or 0) + _counted(parsed, mention)
        elif not self.roles - {"unspecified"}:
            self.roles.add(person.role)

    def add_actor(self, parsed: Parsed, mention: Mention) -> None:
        """A side behind the persons: "of the Levant Front"."""
        name: ActorName = mention.values[0]
        if name.kind != "aircraft":
            self.actors += [a for a in parsed.actors_of(mention) if a not in self.actors]
            self.last = mention.last


_ENDS = frozenset({"cause", "result", "break", "turn", "after", "by"})  # cues with which another clause begins


def _describe(parsed: Parsed, start: int, right: int) -> _Described:
    """What is said of the victims behind a count, up to the next clause."""
    found = _Described(start)
    among = False
    limit = min(right, start + _PHRASE, parsed.last)
    for mention in parsed.between(start, parsed.last):
        cue = mention.values[0].cue if mention.layer == "cue" else ""
        ends = cue in _ENDS or mention.layer in ("harm", "rule")
        if (mention.first >= limit and not among) or (ends and mention.first > start):
            break
        if cue == "among":
            among, limit = True, min(parsed.last, right)
        elif mention.layer == "people":
            found.add_people(parsed, mention, among)
        elif mention.layer == "actor" and not among:
            found.add_actor(parsed, mention)
    return found


def _counted(parsed: Parsed, people: Mention) -> int:
    number = parsed.number_ending(people.first)
    if number is not None:
        return number.value
    return {"s": 1, "d": 2}.get(people.values[0].number, _BARE_PLURAL)


def _object(parsed: Parsed, mention: Mention, right: int, used: set[int]) -> tuple[Number | None, Mention | None]:
    """Count or people behind a verb or masdar, whichever comes first and is not parted from it."""
    for at in range(mention.last, right):
        number = parsed.number_at(at)
        if number is not None and number.first not in used and not number.ordinal:
            return number, parsed.first_of("people", number.last, min(number.last + 3, parsed.last))
        here = parsed.mention_at(at)
        if here is None:
            continue
        if here.layer == "people":
            return None, here
        if here.layer in ("rule", "harm") or (
            here.layer == "cue" and here.values[0].cue not in ("in", "on", "from", "of", "with")
        ):
            return None, None
    return None, None


def _subject(parsed: Parsed, mention: Mention, left: int, used: set[int]) -> tuple[Number | None, Mention | None]:
    """Count or people before a verb ("three farmers were killed"); what follows "among them" is only a part of it."""
    people: Mention | None = None
    count: Number | None = None
    for at in range(mention.first, left, -1):
        number = parsed.number_ending(at)
        if count is None and number is not None and number.first not in used and not number.ordinal:
            count = number
        here = parsed.mention_ending(at)
        if here is None:
            continue
        if here.layer == "cue" and here.values[0].cue == "among":
            count = people = None
        elif here.layer == "people" and count is None:
            people = here
        elif here.layer in ("rule", "harm"):
            break
    return count, people


def _number_before(parsed: Parsed, at: int, left: int, used: set[int]) -> Number | None:
    """The count of a noun such as "dead": directly before it, or before the people it is said of."""
    for end in range(at, left, -1):
        number = parsed.number_ending(end)
        if number is not None and number.first not in used and not number.ordinal:
            return number
        here = parsed.mention_ending(end)
        if here is not None and here.layer in ("harm", "rule", "cue", "place"):
            return None
    return None


def _value(word: HarmWord, count: Number | None, people: Mention | None) -> tuple[int, int, int]:
    if count is not None:
        return count.value, count.low, count.high
    number = people.values[0].number if people is not None else word.number
    n = {"s": 1, "d": 2}.get(number, _BARE_PLURAL)
    return n, n, n


def _harms(
    word: HarmWord, value: tuple[int, int, int], count: Number | None, first: int, last: int, who: _Described
) -> list[Harm]:
    n, low, high = value
    vague = count is None or count.vague
    numeral = count is not None and (not count.vague or count.value > _BARE_PLURAL)
    kinds = [word.harm] if word.harm in ("killed", "wounded") else ["killed", "wounded"]
    if word.harm == "casualty":
        n, low, high = 0, 0, (high if numeral else 0)
    elif word.harm == "both" and numeral:
        n, low = 0, 0
    roles, actors = frozenset(who.roles), tuple(who.actors)
    return [Harm(kind, n, low, high, vague, first, last, roles, actors, who.civilians) for kind in kinds]
