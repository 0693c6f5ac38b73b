"""What nouns of harm count: "15 dead", "bodies of three men", "the death toll has risen to 82"."""

from builders.coder.sentence import SINCE, Parsed, is_cue, is_dash
from builders.coder.tolls.dead_and_hurt import between_both, counts_both
from builders.coder.tolls.harm_subjects import DEFINITE, subject_of
from builders.coder.tolls.victim_lists import read_list
from builders.coder.tolls.victim_parts import LEAVES
from builders.coder.tolls.victims import BARE_PLURAL, Victims, best_figure, head_at
from builders.language.numbers import Number
from builders.lexicon import HarmWord
from builders.mention import Mention

_TWO = 2  # of a dual: جثة شخصين
_BEFORE = 5  # tokens before a noun such as "dead" within which its count stands
_PARTS = 8  # tokens of the parts of a group before such a noun
_SOME = frozenset({"many", "most", "number", "several", "some"})
_AT_LEAST = {("علي", "الاقل"), ("at", "least")}
_WHOM = frozenset({"among", "for", "to"})
_SUSTAIN = frozenset({"suffer", "suffered", "suffering", "sustain", "sustained", "sustaining"})
_ADJECTIVES = 3  # tokens before "injuries" in which their verb stands: "sustained severe injuries"
_RISEN = 14  # tokens between "rose to" and the word for the toll, with the parts that are told between
_RISES = ("ارتفع", "ارتفاع", "ترتفع", "يرتفع")
_DEAD = 16  # tokens between "left" and "dead", with who they were and where
_ONE_DEAD = 9  # tokens between "left" and "dead" with one person right before it
_DYING = ("وفاة", "توف", "فارق", "قض", "مات", "موت", "استشه", "ارتق")  # beginnings of words for a death, not a killing
_WEEK = 7  # days since when a toll may be that of one event
_FAR = 30  # tokens behind "the death toll" within which its figure stands


def of_noun(
    parsed: Parsed, mention: Mention, word: HarmWord, left: Mention | None, right: int, used: set[int]
) -> list[Victims]:
    """The groups of a noun such as "dead": counted before it, or behind it ("bodies of three men"), or bare.

    Nobody where it is "the dead", who were counted before.
    """
    told = _to_death(parsed, mention, used) or _sustained(parsed, mention, left, used)
    if told := told or _left_with(parsed, mention, used):
        return told
    start = left.last if left is not None else parsed.first
    counted = counted_before(parsed, mention, start, right, used)
    if counted and left is not None and _died_of_wounds(parsed, mention, left, counted[0]):
        used.discard(counted[0].first)  # theirs is the count
        return []
    if whole := _left_dead(parsed, mention, counted, used):
        return whole
    if not counted and (whole := between_both(parsed, mention, left, used)):
        return whole
    if counted:
        return _with_list_before(parsed, mention, left, counted, used)
    if left is not None and left.last == mention.first and the_hurt(parsed, left):
        return []  # of whose death is told
    if alone := _one_left_dead(parsed, mention, left, used):
        return alone
    if _is_adjective(parsed, mention, word):
        return []
    behind_it = parsed.tokens.keys[mention.last : mention.last + 1]
    for_whom = word.harm == "wounded" and not _WHOM.isdisjoint(behind_it)  # "suffocation cases for six people"
    of_whom = for_whom or is_cue(parsed.mention_at(mention.last), "of")
    at = mention.last + of_whom
    behind = next((h for t in (at, at + 1) if t < right and (h := head_at(parsed, t, used)) is not None), None)
    of = at > mention.last or (behind is not None and behind.first == at and (behind.numeral or behind.value == _TWO))
    if behind is not None and of and behind.people is not None:
        if word.number == "d" and not behind.numeral:
            behind.value = behind.low = behind.high = 2  # جثتي مدنيين
        return read_list(parsed, behind, right, used)
    rising = of_toll(parsed, mention, right, used) if word.number == "p" and _rises(parsed, mention, right) else []
    before = set(parsed.tokens.keys[max(parsed.first, mention.first - 2) : mention.first])
    if rising or "ال" in mention.form.prefix or parsed.tokens.keys[mention.first].startswith("لل") or before & DEFINITE:
        return rising
    n = {"s": 1, "d": 2}.get(word.number, 3)
    return read_list(parsed, Victims(mention.first, mention.last, n, n, n, False, True), right, used)


def of_the_wounded(parsed: Parsed, part: Mention) -> list[Victims]:
    """The wounded of whom English says more, and nobody counts all: "15 of the wounded were in danger", "many of the".

    Not those who died, and no single one: they were counted before.
    """
    if part.values[0].harm != "wounded" or not parsed.tokens.words[part.first].isascii():
        return []
    died = parsed.first_of("harm", part.last, part.last + _BEFORE)
    number = parsed.number_ending(part.first)
    if died is not None or (number is not None and number.value == 1):
        return []
    if number is not None and (not number.vague or number.value > BARE_PLURAL):  # "dozens of wounded"
        n = number.value
        return [Victims(number.first, part.last, n, n, n, numeral=True, vague=number.vague)]
    some = number is not None or not _SOME.isdisjoint(parsed.tokens.keys[part.first - 1 : part.first + 1])
    return [Victims(part.first, part.last, BARE_PLURAL, BARE_PLURAL, BARE_PLURAL, False, True)] if some else []


def _to_death(parsed: Parsed, death: Mention, used: set[int]) -> list[Victims]:
    """Who was beaten, stoned or tortured "to death": those right before the words, or the subject of "were gassed"."""
    if parsed.tokens.keys[death.first - 1 : death.last] != ["to", "death"]:
        return []
    heads = (head_at(parsed, at, used) for at in range(max(parsed.first, death.first - _BEFORE), death.first - 1))
    head = next((head for head in heads if head is not None and head.last == death.first - 1), None)
    if head is None and is_cue(parsed.mention_ending(death.first - 2), "be"):
        return subject_of(parsed, death._replace(first=death.first - 2, last=death.first - 1), None, used)
    return read_list(parsed, head, death.first, used) if head is not None else []


def _sustained(parsed: Parsed, injuries: Mention, left: Mention | None, used: set[int]) -> list[Victims]:
    """Who "sustained severe injuries": those before the verb."""
    near = range(max(parsed.first, injuries.first - _ADJECTIVES), injuries.first)
    verb = next((at for at in near if parsed.tokens.keys[at] in _SUSTAIN), None)
    if injuries.values[0].harm != "wounded" or verb is None:
        return []
    return subject_of(parsed, injuries._replace(first=verb, last=verb + 1), left, used)


def _left_with(parsed: Parsed, injuries: Mention, used: set[int]) -> list[Victims]:
    """Whom English leaves "with serious injuries": those right before "with"."""
    keys = parsed.tokens.keys
    near = range(max(parsed.first, injuries.first - _ADJECTIVES - 1), injuries.first)
    at = next((at for at in near if keys[at] == "with"), None)
    if at is None or injuries.values[0].harm != "wounded":
        return []
    if LEAVES.isdisjoint(keys[max(parsed.first, at - _DEAD) : at]):
        return []
    heads = (head_at(parsed, start, used) for start in range(max(parsed.first, at - _BEFORE), at))
    head = next((head for head in heads if head is not None and head.last == at), None)
    return read_list(parsed, head, at, used) if head is not None else []


def _died_of_wounds(parsed: Parsed, wounded: Mention, left: Mention, group: Victims) -> bool:
    """Whether of some of the wounded the Arabic word before tells that they died: وفاة أحد المصابين."""
    died = left.values[0].harm == "killed" and left.values[0].form in ("act", "verb")
    arabic = not parsed.tokens.words[left.first].isascii()
    joined = "و" in wounded.form.prefix
    return died and arabic and not joined and wounded.values[0].harm == "wounded" and group.first == left.last


def the_hurt(parsed: Parsed, died: Mention) -> list[Victims]:
    """The wounded whom no figure counts right behind an Arabic word that they died: وفاة جريحين, توفي مصاب."""
    hurt = parsed.first_of("harm", died.last, died.last + 1)
    if hurt is None or hurt.values[0].harm != "wounded" or hurt.values[0].form != "person":
        return []
    if died.values[0].harm != "killed" or hurt.form.prefix or not died.values[0].phrase.startswith(_DYING):
        return []
    two = parsed.number_at(hurt.last)
    n = two.value if two is not None else {"s": 1, "d": _TWO}.get(hurt.values[0].number, BARE_PLURAL)
    return [Victims(hurt.first, hurt.last, n, n, n, numeral=False, vague=n == BARE_PLURAL)]


def _left_dead(parsed: Parsed, dead: Mention, counted: list[Victims], used: set[int]) -> list[Victims]:
    """Whom English counts right behind "left", where their parts or a place part them from the noun: "left 25 men,
    including a commander, dead".
    """
    keys = parsed.tokens.keys
    start = max(parsed.first, dead.first - _DEAD)
    verb = next((at for at in range(dead.first - 1, start - 1, -1) if keys[at] in LEAVES), None)
    if verb is None or dead.values[0].harm == "wounded":
        return []
    between = [m for m in parsed.between(verb + 1, dead.first) if m.last <= dead.first]
    beside = counted and ("among" not in parsed.cues(verb, counted[0].first) or keys[counted[0].first - 1] == "and")
    if beside or any(m.layer in ("harm", "rule") or is_cue(m, "break", "by") for m in between):
        return []
    head = next((h for at in (verb + 1, verb + 2, verb + 3) if (h := head_at(parsed, at, used)) is not None), None)
    return read_list(parsed, head, dead.first, used) if head is not None else []


def _one_left_dead(parsed: Parsed, dead: Mention, left: Mention | None, used: set[int]) -> list[Victims]:
    """The one person, or the list that ends with one, right before "dead", where others were hurt or hit between "left"
    and the noun: "left three wounded and a man dead".
    """
    people = parsed.mention_ending(dead.first)
    near = parsed.tokens.keys[max(parsed.first, dead.first - _ONE_DEAD) : dead.first]
    one = people is not None and people.layer == "people" and people.values[0].number == "s"
    told = one and dead.values[0].harm != "wounded" and not LEAVES.isdisjoint(near)
    return subject_of(parsed, dead, left, used) if told else []


def _is_adjective(parsed: Parsed, mention: Mention, word: HarmWord) -> bool:
    """Whether a word for a wounded person only describes the one before it: "جثة شاب مصابة"."""
    before = parsed.mention_ending(mention.first)
    told = before is not None and (before.layer in ("people", "harm") or is_cue(before, "among"))
    return told and word.harm == "wounded" and word.number == "s" and "و" not in mention.form.prefix


def _with_list_before(
    parsed: Parsed, mention: Mention, left: Mention | None, counted: list[Victims], used: set[int]
) -> list[Victims]:
    """ "18 soldiers and 25 fighters dead": the groups before the one that stands next to the noun."""
    if counted[0].people is None:
        return counted
    before = subject_of(parsed, mention, left, used - {counted[0].first, counted[0].people.first})
    if len(before) < 2 or before[-1].first != counted[0].first:
        return counted
    used.update(group.first for group in before)
    return before


def counted_before(parsed: Parsed, mention: Mention, start: int, right: int, used: set[int]) -> list[Victims]:
    """The count of a noun such as "dead": directly before it, or before the people it is said of."""
    of_them = parsed.mention_ending(mention.first)
    first = mention.first
    if is_dash(parsed, first - 1):  # "five people - two men and three women - dead"
        first = next((at for at in range(first - 2, start, -1) if is_dash(parsed, at)), first)
    first = _before_parts(parsed, start, first)
    if start == parsed.first and of_them is not None and parsed.tokens.slice(of_them.first, of_them.last) == "of them":
        first = of_them.first  # "leaving ten of them dead": nobody was counted before
    for end in range(first, max(start, first - _BEFORE), -1):
        number = parsed.number_ending(end)
        if number is not None and number.first not in used and not number.ordinal:
            numeral = not number.vague or number.value > 3
            people = parsed.first_of("people", number.last, mention.first)
            value = best_figure(parsed, number)
            group = Victims(number.first, mention.last, value, number.low, number.high, numeral, number.vague, people)
            group.risen = _has_risen(parsed, number)
            return read_list(parsed, group, right, used)
        here = parsed.mention_ending(end)
        parts = ("harm", "rule", "cue", "place", "weapon")
        fell = here is not None and here.layer == "harm" and here.values[0].harm == "fell"
        of = _is_amount(parsed, here)
        least = here is not None and tuple(parsed.tokens.keys[here.first : here.first + 2]) in _AT_LEAST
        if here is not None and here.layer in parts and not (fell or least or of or is_cue(here, "be")):
            return []
    return []


def _is_amount(parsed: Parsed, of: Mention | None) -> bool:
    """Whether "of" ties a vague count to what it counts: "dozens of injuries", not "two of their dead"."""
    number = parsed.number_ending(of.first) if of is not None and is_cue(of, "of") else None
    return number is not None and number.vague


def _before_parts(parsed: Parsed, start: int, first: int) -> int:
    """The token behind the whole of which English tells parts before a noun: "left 35 people including 22 children
    dead".
    """
    near = parsed.between(max(start, first - _PARTS), first)
    among = next((m for m in near if is_cue(m, "among") and parsed.tokens.keys[m.first] == "including"), None)
    told = parsed.between(among.last, first) if among is not None else []
    parts = bool(told) and all(m.layer == "people" or is_cue(m, "and") for m in told)  # not "including eight dead"
    return among.first - (parsed.tokens.keys[among.first - 1] == ",") if among is not None and parts else first


def _has_risen(parsed: Parsed, number: Number) -> bool:
    """Whether an Arabic figure is what a toll has risen to: ارتفعت حصيلة القصف إلى ثلاثة قتلى."""
    if not is_cue(parsed.mention_ending(number.first), "to"):
        return False
    before = parsed.tokens.keys[max(parsed.first, number.first - _RISEN) : number.first]
    return any(key.lstrip("ولف").startswith(_RISES) for key in before)


def _bare(number: Number) -> Victims:
    """A figure that counts whatever stands behind it: "the toll rose to 3, among them a child"."""
    n, numeral = number.value, not number.vague
    return Victims(number.first, number.last, n, number.low, number.high, numeral, number.vague)


def _rises(parsed: Parsed, mention: Mention, right: int) -> bool:
    """Whether a figure stands behind "to": "ارتفاع قتلى التفجير إلى 25"."""
    return any(is_cue(m, "to") and parsed.number_at(m.last) is not None for m in parsed.between(mention.last, right))


def of_toll(parsed: Parsed, mention: Mention, right: int, used: set[int]) -> list[Victims]:
    """The figure of "the death toll ... has risen to 82" or "ارتفع إلى 48 عدد الشهداء"; none of a toll "since"."""
    for number in parsed.numbers:
        if not mention.last <= number.first < min(right, mention.last + _FAR):
            continue
        between = parsed.between(mention.first, number.first)
        reached = bool(between) and is_cue(between[-1], "to")  # "... التي استهدفت المنطقة، إلى 15"
        if any(is_cue(m, "among", "total") or (is_cue(m, "relative") and not reached) for m in between):
            break
        if any(is_cue(m, "negation") for m in between) or _since_long(parsed, mention.last, number.first):
            return []
        if number.vague and not reached:  # "the toll may rise, for some of the wounded are in danger"
            continue
        head = head_at(parsed, number.first, used) or (_bare(number) if reached else None)
        if head is not None and counts_both(parsed, head.last):
            return []
        if head is not None and head.value > 1:
            head.value = head.high if number.qualifier == "range" else head.value
            head.risen = reached
            return read_list(parsed, head, right, used)[:1]
    return _risen_before(parsed, mention, used) or counted_before(parsed, mention, mention.first - 1, right, used)


def _since_long(parsed: Parsed, first: int, last: int) -> bool:
    """Whether "since" stands between the word for a toll and its figure, and no day of the last week behind it."""
    if SINCE.isdisjoint(parsed.tokens.keys[first:last]):
        return False
    days = (w.start for w in parsed.dates if w.since and first <= w.first < last)
    written = parsed.published
    return not any(start and written and (written - start).days < _WEEK for start in days)


def _risen_before(parsed: Parsed, mention: Mention, used: set[int]) -> list[Victims]:
    """The figure that stands, with its parts, before "the toll": "ارتفع إلى 9 بينهم طفلان عدد الشهداء"."""
    for before in reversed(parsed.between(mention.first - _RISEN, mention.first)):
        if before.layer in ("harm", "rule", "place", "actor") and before.last <= mention.first:
            return []
        number = parsed.number_at(before.last)
        if is_cue(before, "to") and number is not None:
            return read_list(parsed, _bare(number), mention.first, used)[:1]
    return []
