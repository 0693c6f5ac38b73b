"""Casualties: who was killed or wounded, how many, and whose side they were on.

Counts follow the coding guide, section 3: a dual is 2, a bare plural 3, "N killed and wounded" as one numeral gives
0 and 0 with N as the high figure, "among them N" is part of the toll. Where the counted stand is read from the word:
behind an active verb or a masdar, before a passive verb or a noun such as "dead". The words of a sentence are read
from the last to the first, so that a count goes to the nearest word behind it that asks for one.
"""

from dataclasses import dataclass, replace

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.harm_nobody import harms_nobody
from builders.coder.tolls.harm_nouns import of_noun, of_the_wounded, of_toll
from builders.coder.tolls.harm_verbs import POSSESSED, of_act, of_verb
from builders.coder.tolls.outcomes import denied_before
from builders.coder.tolls.outright import brought_down
from builders.coder.tolls.own_men import are_men, counted_of, loser, owners
from builders.coder.tolls.risen import mark_rivals
from builders.coder.tolls.unreal import is_looked_for, is_unreal
from builders.coder.tolls.victim_parts import take_from_whole
from builders.coder.tolls.victims import ARMED_ROLES, CIVILIAN_ROLES, Victims
from builders.language.numbers import BEYOND
from builders.lexicon import HarmWord
from builders.mention import Mention

_OR = frozenset({"or", "nor", "او"})
_BEFORE = frozenset({"initially", "earlier", "previously"})
_COUNTED = frozenset({"counted", "reported", "confirmed"})
_FEARED = 3  # tokens behind "dead" within which it is told that this is only feared
_LATER = 4  # tokens before the word for a toll within which it is told to be the later one
_AT_LEAST = ["علي", "الاقل"]
_ATTEMPTS = ("محاوله", "محاولتي", "محاولات")
_ANEW = frozenset({"attribution", "break", "turn"})  # cues behind which another toll may be told
_THOUSANDS = 1000  # what a vague word counts for from which it is the same
_WAR_LONG = 5000  # a toll from which it is that of a war, not of an event


@dataclass(frozen=True, slots=True)
class Harm:
    """One toll. `kind`: killed or wounded. `first`, `last`: tokens of its words. `roles`, `actors`: the victims.

    `civilians`: how many of them are said to be civilians (None: not told). `unarmed`, `fighters`: of parts that are
    told, children and the like, and the armed. `vague`: from a word, not a numeral. `rival`: a count that is told as
    overtaken ("an earlier toll of 27"). `risen`: one that overtakes ("the toll rose to 30"). `list_at`: token of the
    word for harm; groups of one list share it. `adds_to`: that of the dead told before to whom these come on top
    ("another 12 were killed"), or -1; `part_of`: that of the toll in which these are counted ("rose to 30 after").
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
    unarmed: int = 0
    fighters: int = 0
    rival: bool = False
    risen: bool = False
    list_at: int = 0
    adds_to: int = -1
    part_of: int = -1

    def repeats(self, other: "Harm") -> bool:
        """Whether it is told twice in one sentence: the same figure, or a vague word beside a figure."""
        if self.kind != other.kind or self.list_at == other.list_at or self.rival or other.rival:
            return False
        known = self.roles - {"unspecified"}, other.roles - {"unspecified"}
        if self.value == other.value:
            return self.value > 5 or known[0] == known[1] or not all(known)
        apart = all(known) and self.armed != other.armed  # some fighters, and four civilians
        return self.vague and self.value < other.value and not apart

    @property
    def uncounted(self) -> bool:
        """Whether it counts no dead of an event: it is that of a war, or cannot be read."""
        return self.value >= (_THOUSANDS if self.vague else _WAR_LONG) or self.high >= BEYOND

    @property
    def civilian(self) -> bool:
        """Whether the victims, or parts of them that are told, are described as civilians and nobody as armed."""
        return (self.all_civilian or (self.unarmed > 0 and not self.actors)) and not self.armed

    @property
    def all_civilian(self) -> bool:
        """Whether the victims themselves are described as civilians and nothing else."""
        return bool(self.roles & CIVILIAN_ROLES) and not self.armed

    @property
    def armed(self) -> bool:
        """Whether the victims are described as fighters or soldiers."""
        return bool(self.roles & ARMED_ROLES)


def read_harms(parsed: Parsed) -> list[Harm]:
    """Tolls of one sentence, in order of its words."""
    words = [m for m in parsed.mentions if m.layer == "harm" and m.values[0].harm != "fell"]
    words = [m for m in words if not (harms_nobody(parsed, m) or is_unreal(parsed, m))]
    words = sorted([*words, *brought_down(parsed)], key=lambda m: m.first)
    words = [part for word in words for part in _parted(parsed, _tried(parsed, word))]
    used: set[int] = set()
    lists: list[list[Harm]] = []
    right = parsed.last
    for at in reversed(range(len(words))):
        found = _read(parsed, words[at], words[at - 1] if at else None, right, used)
        lists.append(found)
        if found or words[at].values[0].form != "toll":  # a toll without a figure parts nothing
            right = words[at].first
    harms: list[Harm] = []
    for harm in (harm for found in reversed(lists) for harm in found):
        told = [other for other in harms if not (other.uncounted or _placed_apart(parsed, other, harm))]
        if harm.uncounted:
            harms.append(harm)
        elif not any(harm.repeats(other) for other in told):
            harms = [h for h in harms if h not in told or not h.repeats(harm)]
            harms.append(harm)
    return _share_sides(mark_rivals(parsed, _without_parts(harms, words), words))


def _without_parts(harms: list[Harm], words: list[Mention]) -> list[Harm]:
    """Tolls without the part of the wounded of which more is said, where a sentence counts them all."""
    parts = {m.first for m in words if m.values[0].form == "part"}
    counted = any(h.kind == "wounded" and h.list_at not in parts for h in harms)
    return [h for h in harms if not (counted and h.list_at in parts)]


def _placed_apart(parsed: Parsed, before: Harm, harm: Harm) -> bool:
    """Whether two Arabic tolls are told one after the other, each of another place: "one died in A, one died in B"."""
    first = parsed.first_of("place", before.last, harm.first)
    second = parsed.first_of("place", harm.last, parsed.last)
    if first is None or second is None or set(first.values[0].ids) & set(second.values[0].ids):
        return False
    word = parsed.mention_at(harm.list_at)
    if word is None or parsed.tokens.words[word.first].isascii():
        return False
    return word.form.prefix.startswith("و") or bool(_ANEW & parsed.cues(before.last, harm.first))


def _tried(parsed: Parsed, mention: Mention) -> Mention:
    """A word for killing behind "attempt" names whom it was meant for, and nobody who died: محاولة اغتيال قيادي."""
    attempt = parsed.tokens.keys[mention.first - 1].endswith(_ATTEMPTS)
    if not attempt or mention.values[0].form != "act":
        return mention
    return mention._replace(values=(replace(mention.values[0], harm="casualty"),))


def _parted(parsed: Parsed, mention: Mention) -> list[Mention]:
    """Two words for harm of which only the first has its victim in it, or before it: مقتله وإصابة ثلاثة, طفلا قتل وجرح
    مدنيان, not مقتل وإصابة ثلاثة.
    """
    word: HarmWord = mention.values[0]
    first, second = (*word.phrase.split(), "")[:2]
    told = parsed.tokens.words[mention.first]
    own = word.form == "act" and any(told.endswith(first + end) for end in POSSESSED)
    qualified = parsed.tokens.keys[mention.first - 2 : mention.first] == _AT_LEAST
    ends = mention.first - 2 * qualified
    counted = parsed.number_ending(mention.first) or parsed.number_ending(ends)  # رجلا واحدا على الأقل
    subject = parsed.mention_ending(counted.first if counted is not None else ends)
    behind = subject is not None and subject.layer == "people"
    own, form = own or behind, "verb" if behind else word.form
    own = own and word.number != "before"  # 20 مدنيا قتلوا وأصيبوا
    own = own and not told.isascii()  # not "12 civilians killed injured"
    if word.harm != "both" or not second or not own or mention.last - mention.first != len((first, second)):
        return [mention]
    parts = ((mention.first, mention.first + 1, told, "killed"), (mention.first + 1, mention.last, second, "wounded"))
    return [Mention("harm", a, b, (replace(word, phrase=p, harm=h, form=form),), mention.form) for a, b, p, h in parts]


def _read(parsed: Parsed, mention: Mention, left: Mention | None, right: int, used: set[int]) -> list[Harm]:
    """The tolls of one word for harm, one for each group of its list."""
    word: HarmWord = mention.values[0]
    if word.form == "part" and word.harm == "killed":
        return []
    groups = _groups(parsed, mention, word, left, right, used)
    if word.number == "armed" and any(group.roles & CIVILIAN_ROLES for group in groups):
        return []
    if word.number == "men" and not all(are_men(parsed, group) for group in groups):
        return []  # "lost three villages"
    for group in groups:
        take_from_whole(parsed, mention, group)
        group.actors = group.actors or list(
            loser(parsed, mention) or owners(parsed, group) or counted_of(parsed, mention)
        )
    if any(group.numeral for group in groups) or not _negated(parsed, mention, groups):
        return [harm for group in groups for harm in _harms(parsed, word, group, mention)]
    return []


def _groups(
    parsed: Parsed, mention: Mention, word: HarmWord, left: Mention | None, right: int, used: set[int]
) -> list[Victims]:
    """The groups that a word counts, from where its form asks for them."""
    if word.form == "part":
        return of_the_wounded(parsed, mention)
    if word.form in ("toll", "earlier"):
        return of_toll(parsed, mention, right, used) or of_the_wounded(parsed, mention)
    if word.form == "person":
        return of_noun(parsed, mention, word, left, right, used)
    if word.form == "act":
        return of_act(parsed, mention, left, right, used)
    return of_verb(parsed, mention, word, left, right, used)


def _negated(parsed: Parsed, mention: Mention, groups: list[Victims]) -> bool:
    """Whether no figure counts, and "no", "how many", an infinitive ("to kill civilians") or a search stands before, or
    they are only feared to be.
    """
    first = min([mention.first, *(group.first for group in groups)])
    keys = parsed.tokens.keys
    if "how" in keys[max(parsed.first, first - 2) : first + 1]:
        return True
    if "feared" in keys[mention.last : mention.last + _FEARED]:
        return True  # "more dead were feared to be under the rubble"
    if denied_before(parsed, first) or is_looked_for(parsed, first):
        return True
    verb = mention.values[0].form == "verb"
    if verb and mention.first > 0 and keys[mention.first - 1] == "to":
        return True
    start = max(parsed.first, first - (2 if verb else 8))
    for before in reversed(parsed.between(start, first)):
        if is_cue(before, "negation", "unhurt"):
            return not {",", "،", "but", "سوي"} & set(keys[before.last : first])
        if before.layer == "harm" and _OR & set(keys[before.last : first]):
            continue  # "no dead or wounded"
        outcome = is_cue(before, "result", "break") and not is_cue(parsed.mention_ending(before.first), "negation")
        if (before.layer == "harm" and before.values[0].harm != "fell") or outcome:
            return False
    return False


def _harms(parsed: Parsed, word: HarmWord, group: Victims, mention: Mention) -> list[Harm]:
    kinds = [word.harm] if word.harm in ("killed", "wounded") else ["killed", "wounded"]
    n, low, high = group.value, group.low, group.high
    if word.harm == "casualty":
        n, low, high = 0, 0, (high if group.numeral else 0)
    elif word.harm == "both" and group.numeral:
        n, low = 0, 0
    return [
        Harm(
            kind,
            n,
            low,
            high,
            group.vague,
            min(mention.first, group.first) if group.first > mention.first - 12 else group.first,
            max(mention.last, group.last),
            frozenset(group.roles),
            tuple(group.actors),
            group.civilians,
            group.unarmed,
            group.fighters,
            rival=word.form == "earlier" or _overtaken(parsed, mention, group),
            risen=group.risen or (word.form == "toll" and _risen(parsed, mention, group)),
            list_at=mention.first,
        )
        for kind in kinds
    ]


def _overtaken(parsed: Parsed, mention: Mention, group: Victims) -> bool:
    """Whether a toll is told as an earlier one: "had initially reported a death toll of 22", "earlier counted 53"."""
    keys = parsed.tokens.keys
    toll = mention.values[0].form == "toll"
    at = mention.first if toll else group.first
    counted = toll or keys[at - 1] in _COUNTED
    return counted and not _BEFORE.isdisjoint(keys[max(parsed.first, at - _LATER) : at])


def _risen(parsed: Parsed, mention: Mention, group: Victims) -> bool:
    """Whether a toll is told as the latest: "the toll rose to 30", "later put the toll at 30", ارتفع عدد القتلى إلى."""
    later = "later" in parsed.tokens.keys[max(parsed.first, mention.first - _LATER) : group.first]
    return later or is_cue(parsed.mention_ending(group.first), "to")


def _share_sides(harms: list[Harm]) -> list[Harm]:
    """ "Killed 28 and wounded 30 militants": a bare figure is of the people that the next figure counts."""
    shared = list(harms)
    for at in range(len(shared) - 2, -1, -1):
        mine, following = shared[at], shared[at + 1]
        if not mine.roles and not mine.actors and mine.kind != following.kind and following.first - mine.last <= 2:
            shared[at] = replace(mine, roles=following.roles, actors=following.actors)
    return shared
