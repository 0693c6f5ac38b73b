"""Where the victims of a word for harm stand: behind an active verb or a masdar, before a passive verb."""

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.ages import behind_age
from builders.coder.tolls.far_objects import far_object
from builders.coder.tolls.further import elliptic, with_further
from builders.coder.tolls.harm_nobody import DYING_OF
from builders.coder.tolls.harm_nouns import counted_before, the_hurt
from builders.coder.tolls.harm_subjects import DEFINITE, ENDINGS, NEAR, is_passive, subject_of
from builders.coder.tolls.names import counted_by_name, named, named_before
from builders.coder.tolls.victim_lists import companions, read_list
from builders.coder.tolls.victim_parts import describe_parts, one_of_them, some_of_them
from builders.coder.tolls.victims import ARMED_ROLES, BARE_PLURAL, CIVILIAN_ROLES, Victims, head_at
from builders.lexicon import HarmWord
from builders.mention import Mention

_AFTER = 7  # tokens behind a verb or masdar within which its count or victims begin
_SIDE = 5  # tokens behind a verb within which the name of its object's side begins
_SUFFIXES = {"ه": 1, "هما": 2}
POSSESSED = {"هما": 2, "هم": 3, "ها": 1, "ه": 1}
_OF_WOUNDS = 2  # tokens of "of his wounds": متأثرا بجراحه
_OF_THINGS = frozenset({"إصابتها"})  # said of cars and houses too
_OF_THEM = frozenset({"بعضهم", "بعضهن", "معظمهم", "اغلبهم", "غالبيتهم"})
_WHO_WAS = 4  # tokens before a participle in which "who" stands
_PHRASE = 4  # words of a phrase for harm
_MEANS = 2  # tokens of a means, with what it is called
_RESULT = 3  # tokens between "led to" and the masdar
_NAME = 4  # words of a name
_ONE = frozenset({"a", "an", "his", "her", "its", "their", "him"})
_THINGS = frozenset({"weapon", "site", "kind", "rule", "place"})
_MURDERS = ("اغتال", "اغتالت", "يغتال", "تغتال")
_TIMES = frozenset({"day", "week", "month", "year", "few", "lot", "number"})


def of_verb(
    parsed: Parsed, mention: Mention, word: HarmWord, left: Mention | None, right: int, used: set[int]
) -> list[Victims]:
    """The groups that a verb kills or wounds; `left`: the word for harm before it, `right`: token of the next one."""
    if _is_adjective(parsed, mention):
        return []
    if mention.form.pronoun:
        return _of_suffix(mention)
    some = some_of_them(parsed, mention)
    if some is not None:
        same = left is not None and left.values[0].harm == word.harm  # "twelve died, three of whom were executed"
        return [] if same else with_further(parsed, mention, [some], elliptic(parsed, mention, right, used))
    mention = _with_next(parsed, mention)
    near = the_hurt(parsed, mention)
    if not (near or _led_on(parsed, mention) or _counts(parsed, mention)):
        near = _object(parsed, mention, _near(parsed, mention), right, used)
    near = near or named(parsed, mention, right)
    counted = bool(near) and near[0].first == mention.last  # مقاتليه قتلوا 20 جنديا, مسلحون قتلوا شابا
    passive = (word.number == "before" and not counted) or is_passive(parsed, mention)
    if not passive and (near := near or _one_object(parsed, mention)):
        return with_further(parsed, mention, near, elliptic(parsed, mention, right, used))
    before = subject_of(parsed, mention, left, used) or _of_the_hurt(parsed, mention, left, used)
    if before and left is not None and _had_been_hurt(parsed, mention, left, before[0]):
        return []
    taken = mention.form.prefix.startswith("و") and left is not None and bool(before) and before[0].first == left.last
    if before and not taken and (passive or _adjoins(parsed, before[-1], mention)):
        _pair(before, word)
        used.update(at for group in before for at in (group.first, group.people.first if group.people else group.first))
        describe_parts(parsed, before[-1], mention.last, right)
        others = companions(parsed, mention, right, used)
        return with_further(parsed, mention, before, elliptic(parsed, mention, right, used)) + others
    behind = near or _object(parsed, mention, mention.last + _AFTER, right, used)
    return behind or far_object(parsed, mention, right, used) or named_before(parsed, mention)


def _of_the_hurt(parsed: Parsed, died: Mention, left: Mention | None, used: set[int]) -> list[Victims]:
    """The subject of "died" that an English participle describes: "two men hurt in shelling have died"."""
    if left is None or left.values[0].harm != "wounded" or died.values[0].harm != "killed":
        return []
    keys, word = parsed.tokens.keys, parsed.tokens.words[left.last - 1].lower()
    described = (
        word.isascii() and word.endswith(ENDINGS) and {",", "and", "but"}.isdisjoint(keys[left.last : died.first])
    )
    relative = "who" in keys[max(parsed.first, left.first - _WHO_WAS) : left.first]
    return subject_of(parsed, left, None, used) if described and (relative or not is_passive(parsed, left)) else []


def _had_been_hurt(parsed: Parsed, hurt: Mention, left: Mention, group: Victims) -> bool:
    """Whether an Arabic verb only tells how those were hurt of whom the word before tells that they died: توفي شاب أصيب
    في قصف, not توفي شاب وأصيب آخر.
    """
    died = left.values[0].harm == "killed" and left.values[0].form in ("verb", "act")
    arabic = not parsed.tokens.words[hurt.first].isascii()
    between = parsed.tokens.keys[left.last : group.first]
    next_to = len(between) <= 1 or (between[0].startswith(DYING_OF) and len(between) == _OF_WOUNDS)
    bare = not hurt.form.prefix and next_to and parsed.tokens.keys[hurt.first - 1] != "،"
    return died and hurt.values[0].harm == "wounded" and arabic and bare


def _pair(groups: list[Victims], word: HarmWord) -> None:
    """Make two of an uncounted plural whose Arabic verb is of the dual: إن مدنيين قتلا."""
    verb = word.phrase.split()[0]
    dual = word.number == "before" and verb.endswith("ا") and not verb.endswith("وا")
    if dual and len(groups) == 1 and not groups[0].numeral and groups[0].value == BARE_PLURAL:
        groups[0].value = groups[0].low = groups[0].high = 2
        groups[0].vague = False


def _near(parsed: Parsed, mention: Mention) -> int:
    """The token before which an object begins; English names its side first, and how old it is: "killed a senior
    al-Qaeda leader", "killed a nine-year-old boy".
    """
    near = behind_age(parsed, mention.last) + NEAR
    near += parsed.tokens.keys[mention.last : mention.last + 1] == ["a"]  # "killed a confirmed 33"
    side = parsed.first_of("actor", mention.last, mention.last + _SIDE)
    english = parsed.tokens.words[mention.first].isascii()
    return max(near, side.last + 1) if side is not None and english else near


def _led_on(parsed: Parsed, mention: Mention) -> bool:
    """Whether a preposition behind an English participle, or its day, parts it from what follows: "killed in rebel
    fire", "killed on Saturday in government shelling".
    """
    keys, at = parsed.tokens.keys, mention.last
    at = next((day.last for day in parsed.dates if day.first == at + (keys[at : at + 1] == ["on"])), at)
    return keys[at : at + 1] in (["in"], ["by"])


def _with_next(parsed: Parsed, mention: Mention) -> Mention:
    """An English verb with the one that "and" ties to it before their object: "killed and crucified two men"."""
    joined = parsed.tokens.keys[mention.last : mention.last + 1] == ["and"]
    verb = parsed.first_of("rule", mention.last + 1, mention.last + 2) if joined else None
    told = verb is not None and verb.values[0].rule.form == "verb" and parsed.tokens.keys[verb.last - 1].endswith("ed")
    return mention._replace(last=verb.last) if told and verb is not None else mention


def _counts(parsed: Parsed, mention: Mention) -> bool:
    """Whether a numeral stands right before an English participle: "400 wounded, mostly women", but not "kill 400
    wound 20".
    """
    number = parsed.number_ending(mention.first)
    word = parsed.tokens.words[mention.last - 1].lower()
    if number is None or number.ordinal or not (word.isascii() and word.endswith(ENDINGS)):
        return False
    before = parsed.between(number.first - _PHRASE, number.first)
    return not any(m.layer == "harm" and m.last == number.first for m in before)


def _of_suffix(mention: Mention) -> list[Victims]:
    """The person or two for whom a pronoun stands at an Arabic verb ("قتلوه"); more were counted before."""
    n = _SUFFIXES.get(mention.form.suffix, 0)
    return [Victims(mention.first, mention.last, n, n, n, numeral=False, vague=False)] if n else []


def _of_pronoun(parsed: Parsed, mention: Mention) -> list[Victims]:
    """Those for whom a pronoun stands at an Arabic masdar that tells what came of an act: "ما أدى إلى مقتله"."""
    phrase: str = mention.values[0].phrase
    n = next((n for suffix, n in POSSESSED.items() if phrase.endswith(suffix)), 0)
    if not n or phrase in _OF_THINGS or "result" not in parsed.cues(mention.first - _RESULT, mention.first):
        return []
    return [Victims(mention.first, mention.last, n, n, n, numeral=False, vague=n > 2)]


def of_act(parsed: Parsed, mention: Mention, left: Mention | None, right: int, used: set[int]) -> list[Victims]:
    """The groups of a masdar: "مقتل خمسة مدنيين", "the killing of two men", or "355 deaths of patients"."""
    if (
        left is not None
        and parsed.tokens.keys[mention.last : mention.last + 1]
        and parsed.tokens.keys[mention.last] in _OF_THEM
    ):
        return []  # أصيب سبعة، إصابة بعضهم خطيرة
    if (one := one_of_them(parsed, mention)) is not None:  # أصيب سبعة، إصابة أحدهم خطيرة
        return [] if left is not None and left.values[0].harm == mention.values[0].harm else [one]
    pronoun = _of_pronoun(parsed, mention)
    near = the_hurt(parsed, mention) or _object(parsed, mention, mention.last + NEAR, right, used)
    near = near or (named(parsed, mention, right) if not pronoun else [])
    if near or pronoun:
        return pronoun + near
    start = left.last if left is not None else parsed.first
    direct = counted_before(parsed, mention, max(start, mention.first - 1), right, used)
    return direct or _object(parsed, mention, mention.last + _AFTER, right, used)


def _is_adjective(parsed: Parsed, mention: Mention) -> bool:
    """Whether an English participle only says which persons are meant: "the injured persons"."""
    before = parsed.tokens.keys[mention.first - 1] if mention.first > parsed.first else ""
    if before == "other" and parsed.number_ending(mention.first - 1) is not None:
        return False
    if before in ("a", "an", "another"):
        people = parsed.first_of("people", mention.last, mention.last + 2)
        return people is not None or parsed.tokens.keys[mention.first].endswith("ing")  # "a killing"
    return before in DEFINITE


def _adjoins(parsed: Parsed, group: Victims, mention: Mention) -> bool:
    """Whether a group ends right before a participle ("five civilians killed in") or an Arabic verb."""
    between = parsed.between(group.last, mention.first)
    if any(m.layer in _THINGS for m in between):
        return False
    word = parsed.tokens.words[mention.last - 1].lower()
    if word.isascii():
        return word.endswith(ENDINGS) and group.last >= mention.first - 2
    named = not between and group.value == 1  # the name stands between
    return group.last >= mention.first - (_NAME if named else 2)


def _object(parsed: Parsed, mention: Mention, reach: int, right: int, used: set[int]) -> list[Victims]:
    """The groups behind a verb or masdar, the first of which begins before `reach` and is not parted from it."""
    for at in range(mention.first + 1, min(reach, right)):
        head = head_at(parsed, at, used)
        if head is not None and head.first == mention.last and _assassins(parsed, mention, head):
            groups = _object(parsed, mention._replace(last=head.last), head.last + NEAR + 1, right, used)
            return groups or [Victims(mention.first, mention.last, 1, 1, 1, numeral=False, vague=False)]
        if head is not None and head.last > mention.last and not _fires(parsed, at):
            return counted_by_name(parsed, read_list(parsed, _not_killer(parsed, head, right, used), right, used))
        here = parsed.mention_at(at)
        if here is not None and at >= mention.last and _parts(here) and parsed.tokens.keys[at - 1] != "a":
            return []  # but "killed a confirmed 33"
    return []


def _assassins(parsed: Parsed, verb: Mention, group: Victims) -> bool:
    """Whether armed men are the subject of an Arabic verb of assassination, whoever is its object."""
    armed = group.people is not None and group.people.values[0].role in ARMED_ROLES
    return armed and parsed.tokens.keys[verb.first].endswith(_MURDERS) and _is_nominative(parsed, group)


def _fires(parsed: Parsed, at: int) -> bool:
    """Whether persons are told right behind their means, in one word with "by", or with "from": برصاص مسلحيها,
    برصاص مباشر من مسلحين, not بالرصاص.
    """
    key = parsed.tokens.keys[at - 1]
    near = parsed.between(max(parsed.first, at - 1 - _MEANS), at - 1) if key == "من" else parsed.between(at - 1, at)
    by = any(is_cue(m, "by") and (key == "من" or m.last == at) for m in near)
    return by and (key == "من" or (key.startswith("ب") and not key.startswith("بال")))


def _parts(mention: Mention) -> bool:
    """Whether a mention parts a verb from what stands behind it; not "in it": قُتل خلاله مدنيان."""
    if is_cue(mention, "cause") and mention.form.pronoun:
        return False
    if mention.layer == "cue":
        return not is_cue(mention, "in", "on", "from", "of", "with", "and")
    return mention.layer in ("rule", "harm")


def _not_killer(parsed: Parsed, head: Victims, right: int, used: set[int]) -> Victims:
    """The group behind an uncounted one that may be the subject: "قتل مسلحون ثلاثة مدنيين", "اغتال مسلحون شابا"."""
    english = parsed.tokens.words[head.first].isascii()  # in which no subject stands behind its verb
    if english or head.people is None or head.numeral or parsed.number_at(head.first) is not None:
        return head
    for at in range(head.last, min(head.last + 3, right)):
        here = parsed.mention_at(at)
        following = head_at(parsed, at, used)
        if following is not None:
            between = [n for n in range(head.last, at + 1) if not parsed.covered(n, ("actor",))]  # not وزارة الدفاع
            joined = any(parsed.tokens.keys[n].startswith(("و", "،")) for n in between)
            other = following.people.values[0].role if following.people is not None else ""
            told = following.numeral or (head.people.values[0].role in ARMED_ROLES and other in CIVILIAN_ROLES)
            told = told or (_is_nominative(parsed, head) and not _is_nominative(parsed, following))
            return following if told and not joined else head
        if here is not None and here.layer in ("cue", "rule", "harm"):
            return head
    return head


def _is_nominative(parsed: Parsed, group: Victims) -> bool:
    """Whether a group is told by an Arabic plural or dual that is the subject: مسلحون, مسلحان, not مسلحين."""
    key = parsed.tokens.keys[group.first]
    two = group.people is not None and group.people.values[0].number == "d"
    return key.endswith("ون") or (two and key.endswith("ان"))


def _one_object(parsed: Parsed, mention: Mention) -> list[Victims]:
    """One person whom no word of the lexicon names: "killed a plumber", "killing its driver", "wounded him"."""
    at = mention.last
    if at + 1 >= parsed.last or parsed.tokens.keys[at] not in _ONE:
        return []
    pronoun = parsed.tokens.keys[at] in ("him", "her") and not parsed.tokens.keys[at + 1][:1].isalpha()
    things = any(m.layer in _THINGS for m in parsed.between(at, at + 3)) or parsed.tokens.keys[at + 1] in _TIMES
    things = things or any(parsed.number_at(t) is not None for t in range(at, at + 4))
    if things and not pronoun:
        return []
    return [Victims(at, at + 2, 1, 1, 1, numeral=False, vague=True)]
