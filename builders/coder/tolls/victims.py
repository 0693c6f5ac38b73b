"""Victims: counted groups of persons, each as its count and its word for persons tell it ("three fighters")."""

from dataclasses import dataclass, field

from builders.coder.sentence import COMMAS, Parsed, is_cue, is_dash
from builders.coder.tolls.ages import is_span
from builders.coder.tolls.two_kinds import second_kind
from builders.language.numbers import Number
from builders.lexicon import People
from builders.mention import Mention

BARE_PLURAL = 3
_KIN = frozenset("عايلات عوايل اسر نساء زوجات اطفال ارامل عايله زوجه ارمله".split())
_DUAL = "\N{ARABIC FATHA}ين"  # of المواطنَين, where the vowel is written that tells the two from the many
OWN_WAW = ("واحد", "والد", "وسيط", "وزير", "وجيه")  # words that begin with the letter of "and"
_CHILDREN = ("وأطفال", "وأبنا", "وأولاد", "وبنات")  # beginnings of "and her children"
AND_ONE = "وأ"  # as written, of "and one of": وأحد المسعفين, not واحد
_PARTICLES = "وفبلك"
_ONE = frozenset({"واحد", "واحده"})
_BY_FIRE = ("بال", "برصاص", "بنيران", "بعيار", "بطلق")  # phrases that have their particle in them
_COUNTED, _PART = 4, 7  # tokens behind a number within which the counted stand: "two men", "one of its best men"
_PHRASE = 3  # words of a phrase for harm
_ARTICLE = 3  # tokens before a name in which the article stands: "an al-Qaeda commander"
_PAIR = {"s": 1, "d": 2, "n": 1}
_SPOKEN = 3  # tokens behind "a third" within which it is told who says so
_SPEAKER = 8  # tokens behind a number within which who told it speaks
#: Words between a group and its size: "a family consisting of five", طاقمها المكون من خمسة.
_MADE_UP = (
    *([word] for word in ("مكونه", "مكون", "المكونه", "المكون", "مولفه", "مولف", "المولفه", "المولف")),
    ["consisting"],
)
_AMONG = frozenset({"among", "including"})
_THE = (["a"], ["an"], ["the"])
AND = frozenset({"and", "و", "&", "plus"})
_THINGS = frozenset({"weapon", "site", "kind", "rule"})  # what else a number may count
CIVILIAN_ROLES = frozenset(
    {"civilian", "child", "woman", "family", "displaced", "journalist", "medic", "aid-worker", "official"}
)
ARMED_ROLES = frozenset({"fighter", "soldier", "security"})
#: Kinds of names of armed men, not of states.
ARMED_NAMES = frozenset({"again", "group", "loaded"})
#: What passes between two acts, and is no toll: "killed 12 in Homs, 5 days after".
_TIMES = tuple([unit] for unit in "minutes hours days weeks months years دقايق دقيقه ساعات ساعه ايام اسابيع".split())

#: A person who is told only by an English name, of which no table knows (`english_names`).
NAMED = People("a name", "unspecified", "s", ())


@dataclass(slots=True)
class Victims:
    """One counted group. `first`, `last`: tokens of the words said of it, half open.

    `numeral`: counted by a figure; `risen`: to which a toll has risen. `roles`, `actors`: who they are. `civilians`:
    how many are said to be civilians, None if that is not said. `unarmed`, `fighters`: of the parts that are told,
    children and the like, and the armed.
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
    risen: bool = False


def head_at(parsed: Parsed, at: int, used: set[int]) -> Victims | None:
    """The group whose count, or word for persons, begins at a token; None if nobody is counted there."""
    number = parsed.number_at(at)
    if at in used or at >= parsed.last or _of_one(parsed, at):
        return None
    if is_cue(parsed.mention_at(at), "among") and not (number and _is_toll(parsed, number)):
        return None
    if number is not None and not number.ordinal:
        return _counted(parsed, number)
    people = parsed.first_of("people", at, at + 1)
    if people is not None:
        return None if _describes_thing(parsed, people) else _uncounted(parsed, people)
    if _one_more(parsed, at, number):
        return Victims(at, at + 1, 1, 1, 1, numeral=False, vague=False)
    return None


def _of_one(parsed: Parsed, at: int) -> bool:
    """Whether an Arabic "one" says that persons have a family or a village in common: ثلاثة أشخاص من قرية واحدة."""
    return parsed.tokens.keys[at] in _ONE and at - 2 >= parsed.first and parsed.tokens.keys[at - 2] == "من"


def is_name(mention: Mention | None) -> bool:
    """Whether a word for one person is only a name."""
    return mention is not None and mention.layer == "people" and mention.values[0] is NAMED


def says_who(parsed: Parsed, at: int) -> bool:
    """Whether the name at a token only says who was counted before a comma: "two guards, Salem Qadri and Nizar T."."""
    first, before = at, parsed.mention_at(at)
    while is_name(before) and parsed.tokens.keys[first - 1] in COMMAS | AND:
        at = first
        gap = 1 + (parsed.tokens.keys[at - 2] in COMMAS)  # ", and"
        before = parsed.mention_ending(at - gap)
        first = before.first if before is not None else at
    counted = before is not None and before.layer == "people" and not is_name(before)
    return counted and is_name(parsed.mention_at(at)) and parsed.tokens.keys[at - 1] in COMMAS


def is_kin(parsed: Parsed, side: Mention) -> bool:
    """Whether a side is only named as that of whose kin Arabic speaks, who do not fight: امرأة من عائلات داعش."""
    return parsed.tokens.keys[side.first - 1].removeprefix("ل").removeprefix("ب") in _KIN


def _describes_thing(parsed: Parsed, people: Mention) -> bool:
    """Whether an English word for persons only says what a thing is: "terrorist-controlled areas", "rebel shelling"."""
    if not parsed.tokens.words[people.first].isascii():
        return False
    if parsed.tokens.keys[people.last : people.last + 1] == ["-"] and not is_dash(parsed, people.last):
        return True
    following = parsed.mention_at(people.last)
    if following is None or people.values[0].number != "s":
        return False
    harm = parsed.first_of("harm", people.last, people.last + 1)
    if harm is not None:  # "civilian casualties", but "a man died under torture"
        return bool(harm.values[0].harm == "casualty")
    act = following.layer == "rule" and following.values[0].rule.form == "noun"
    return act or following.layer in ("site", "kind", "weapon")


def _one_more(parsed: Parsed, at: int, number: Number | None) -> bool:
    """Whether one person is told by a word that leans on those before: "another was hurt", "a third", "وأصيب ثالث";
    also behind a verb that ends its clause: "killing two brothers and wounding a third".
    """
    english = parsed.tokens.words[at].isascii()
    if number is not None and not english:
        return parsed.first_of("people", number.last, number.last + 1) is None and number.last - at == 1
    third = number is not None and parsed.tokens.keys[at - 1] == "a"  # not "a second blast"
    if not (third or parsed.tokens.keys[at] == "another") or at + 1 >= len(parsed.tokens.keys):
        return False
    behind = at + 1 + (parsed.tokens.keys[at : at + 2] == ["another", "one"])
    following = parsed.mention_at(behind)
    if following is not None and (following.layer == "harm" or is_cue(following, "be")):
        return parsed.number_at(following.last) is None  # "another killed eight": a further bomb
    verb = any(m.layer == "harm" and m.last == at - third for m in parsed.between(at - third - _PHRASE, at - third))
    ends = not parsed.tokens.keys[behind][:1].isalpha() or is_cue(following, "in", "on", "and", "near", "source")
    ends = ends or "attribution" in parsed.cues(behind, behind + _SPOKEN)
    return verb and ends and parsed.number_at(behind) is None  # "another 40"


def _uncounted(parsed: Parsed, people: Mention) -> Victims:
    """A group without a figure before it: one, two or a bare plural; a figure behind it counts ("a family of five")."""
    person = _as_written(parsed, people)
    value = _PAIR.get(person.number, 2 if parsed.tokens.words[people.last - 1].endswith(_DUAL) else BARE_PLURAL)
    and_kin = any(w[0] == "و" and not w.startswith(OWN_WAW) for w in person.phrase.split()[1:])
    if value == 1 and and_kin:  # a man and his wife, a mother and her children
        value = 1 + (BARE_PLURAL if person.phrase.split()[-1].startswith(_CHILDREN) else 1)
    first = _begins(parsed, people)
    if parsed.tokens.keys[max(0, first - 1)] == "both" and parsed.tokens.keys[people.last : people.last + 1] != ["and"]:
        value = 2  # not "both rebels and civilians"
    reach = _ARTICLE if first < people.first else 1
    if value != 2 and {"a", "an", "another"} & set(parsed.tokens.keys[max(0, first - reach) : first]):
        value = 1
    behind = parsed.number_at(people.last)
    if behind is not None and _is_next(parsed, behind):
        behind = None
    if behind is not None and (behind.value > 2 or person.role == "family") and not _agrees(parsed, people, behind):
        behind = None
    made_up = people.last + (parsed.tokens.keys[people.last : people.last + 1] in _MADE_UP)
    if (person.role == "family" or made_up > people.last) and is_cue(parsed.mention_at(made_up), "of", "from"):
        behind = parsed.number_at(made_up + 1)
    if behind is None and made_up > people.last and is_cue(parsed.mention_at(made_up), "of", "from"):
        members = head_at(parsed, made_up + 1, set())
        if members is not None:  # of a father, a mother and four children
            members.first = first
            return members
    if behind is None or behind.ordinal or behind.vague:
        return Victims(first, people.last, value, value, value, numeral=False, vague=value > 2, people=people)
    n = behind.value + and_kin  # أم وأطفالها الثلاثة
    return Victims(first, behind.last, n, n, n, numeral=True, vague=False, people=people)


def _as_written(parsed: Parsed, people: Mention) -> People:
    """The entry of a phrase of which English has one for one person and one for many: "family members"."""
    told = parsed.tokens.slice(people.first, people.last)
    entries: tuple[People, ...] = people.values
    return next((person for person in entries if person.phrase == told), entries[0])


def _is_next(parsed: Parsed, number: Number) -> bool:
    """Whether "and" stands in an Arabic number, which counts others then: ضابط واثنان من مرافقيه, not رجل واحد."""
    told = parsed.tokens.words[number.first]
    return told.startswith(AND_ONE) or (
        told.startswith("و") and not parsed.tokens.keys[number.first].startswith(OWN_WAW)
    )


def _agrees(parsed: Parsed, people: Mention, number: Number) -> bool:
    """Whether an Arabic numeral with the article describes persons that a pronoun makes definite: وأطفالها الثلاثة."""
    return parsed.tokens.keys[number.first].startswith("ال") and not people.form.prefix.endswith("ال")


def _begins(parsed: Parsed, people: Mention) -> int:
    """The token at which an English phrase for persons begins: with their side ("an Islamic State fighter")."""
    side = parsed.mention_ending(people.first)
    named = side is not None and side.layer == "actor" and parsed.tokens.words[people.first].isascii()
    return side.first if side is not None and named else people.first


def _counted(parsed: Parsed, number: Number) -> Victims | None:
    """The group of a number; None where it is only a part ("two of them"), counts things or time, or is of the page
    ("0 57").
    """
    if parsed.number_at(number.last) is not None or _before_name(parsed, number) or _of_the(parsed, number):
        return None
    if parsed.tokens.keys[number.last : number.last + 1] in _TIMES or is_span(parsed, number):
        return None
    people = _people_behind(parsed, number.last)
    following = parsed.mention_at(number.last)
    if people is None and is_cue(following, "from"):  # "عدد من الأبقار"
        following = parsed.mention_at(number.last + 1)
    if following is not None and (people is None or people.first != number.last):
        particle = following.form.prefix[:1] in _PARTICLES and following.form.prefix != ""
        particle = particle or parsed.tokens.keys[following.first].startswith(_BY_FIRE)
        part = is_cue(following, "among") and not (_names_parts(parsed, following) or _is_toll(parsed, number))
        wounded = _is_of_the_wounded(parsed, following)
        if part or wounded or (following.layer in _THINGS and not particle):  # not "ten of the wounded"
            return None
    numeral = not number.vague or number.value > BARE_PLURAL
    last = people.last if people is not None else number.last
    value = best_figure(parsed, number)
    return Victims(number.first, last, value, number.low, number.high, numeral, number.vague, people)


def _of_the(parsed: Parsed, number: Number) -> bool:
    """Whether a number only counts a part of those counted behind it: "nine of the 21 people killed were children"."""
    return parsed.tokens.keys[number.last : number.last + 2] == ["of", "the"] and bool(
        parsed.number_at(number.last + 2)
    )


def _is_of_the_wounded(parsed: Parsed, part: Mention) -> bool:
    """Whether a number only counts a part of the wounded, and it is not told that they died."""
    died = parsed.first_of("harm", part.last, part.last + _COUNTED)
    of = part.layer == "harm" and part.values[0].form == "part" and part.values[0].harm == "wounded"
    return of and (died is None or died.values[0].harm != "killed")


def _is_toll(parsed: Parsed, number: Number) -> bool:
    """Whether a bare number right behind a word for harm is its toll: "killed 20 including a child", مقتل 20 بينهم."""
    at = number.first
    return any(m.layer == "harm" and m.last == at for m in parsed.between(at - _PHRASE, at))


def _names_parts(parsed: Parsed, among: Mention) -> bool:
    """Whether parts of the whole follow: "23 بينهم طفل", "nine, among them a child"; in "ثلاثة منهم", "two of them" and
    "two among them were" the figure is the part.
    """
    words = parsed.tokens.keys[among.first : among.last]
    people = parsed.first_of("people", among.last, among.last + 2)
    counts = people is not None or parsed.number_at(among.last) is not None
    return any(key.startswith("بين") for key in words) or (words[0] in _AMONG and counts)


def _before_name(parsed: Parsed, number: Number) -> bool:
    """Whether an article stands behind a number, which counts nobody then; not that of a speaker: "killed 19 a monitor
    said".
    """
    article = parsed.tokens.keys[number.last : number.last + 1] in _THE
    return article and "attribution" not in parsed.cues(number.last, number.last + _SPEAKER)


def _people_behind(parsed: Parsed, at: int) -> Mention | None:
    """The word for the persons that a number before a token counts: "six of its soldiers", "two were children"."""
    at = second_kind(parsed, at)
    reach = _PART if parsed.tokens.keys[at : at + 1] == ["of"] else _COUNTED
    side = parsed.first_of("actor", at, at + reach)  # "14 al-Nusra Front fighters"
    people = parsed.first_of("people", at, min(max(at + reach, side.last + 1 if side else 0), parsed.last))
    if people is None or _describes_thing(parsed, people):
        return None
    parted = any(
        m.layer in ("harm", "rule") or (m.layer == "cue" and not is_cue(m, "of", "from", "be", "foreign"))
        for m in parsed.between(at, people.first)
        if parsed.tokens.keys[m.last : m.last + 1] != ["-"]  # "its most well-known members"
    )
    return None if parted or (COMMAS | AND) & set(parsed.tokens.keys[at : people.first]) else people


def best_figure(parsed: Parsed, number: Number) -> int:
    """The figure that counts: the lower of a range, but the last of a toll that rose "from 22 to 25"."""
    risen = number.qualifier == "range" and is_cue(parsed.mention_ending(number.first), "from")
    return number.high if risen else number.value
