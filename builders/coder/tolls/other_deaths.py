"""Words of harm that are no toll of an act: losses that are no life, deaths by accident, bodies that are carried."""

from itertools import takewhile

from builders.coder.acts.accidents import blows_up_at_home
from builders.coder.sentence import BE
from builders.language.tokens import Tokens
from builders.mention import Mention

_LOSES = frozenset({"فقد", "فقدت", "فقدوا", "فقدا", "يفقد", "فقدان", "فارق", "فارقت"})
_LIVES = frozenset({"حياته", "حياتها", "حياتهم", "حياتهما", "الحياه"})
#: English words that kill if lives are their object: "claimed 17 lives", but not "claimed responsibility".
_TAKES = frozenset({"claim", "cost"})
_LIVES_NEAR = 6  # tokens behind such a word within which "lives" stands, with how many
_LIFE_NEAR = 9  # tokens behind a word of losing within which the life stands
_ACCIDENTS = frozenset(
    """غرق غرقا الغرق قارب زورق السير مروري مروريه دهسا صعقا
    الجوع جوعا المجاعه لنقص بردا""".split()
)
_STORY = 20  # tokens before a body in which it is told how somebody died
_CAUSE_NEAR = 7  # tokens behind a word for death within which its cause is told
_ENDS = frozenset(".\n؛;")
_BODIES = ("جث", "الجث", "جثمان", "جثامين")
_CARRIED = frozenset("نقل نقلت نقلوا بنقل سلم سلمت سلموا تسليم بتسليم تسلم دفن دفنت بدفن تشييع شيع".split())
_CARRYING = frozenset({"نقله", "نقلها", "نقلهم"})
_FUNERALS = ("تشييع", "جنازه", "جنازات", "عزاء")
#: Whose dead are only told of to say who these are: "relatives of men killed in prison", ذوو معتقلين قتلوا.
_KIN = frozenset(
    """families family mothers parents relatives wives widows
    اسر اقارب امهات ارامل اهالي اهل ذوو ذوي زوجات عايلات عايله عوايل""".split()
)
_KIN_NEAR = 6  # tokens between such a word and that for death: "relatives of at least 40 men who were"
_COUNTED = 3  # tokens from an Arabic word of kin to its persons, with how many
_WHO = frozenset({"who", "الذين", "اللذين", "الذي"})
_PARTING = frozenset({",", "،", "say", "said", "that", "ان"})
_CARRIER_NEAR = 5  # tokens before a body within which it is told that it is carried


def without_other_losses(tokens: Tokens, mentions: list[Mention]) -> list[Mention]:
    """The mentions without words of losing and taking that are not of a life (فقدت حياتها, but not "lost contact"),
    without the drowned and those who died on the road or at home, bodies that are only carried somewhere, and the
    dead of whose kin something is told.
    """
    persons = {m.first for m in mentions if m.layer == "people"}
    other = (_by_accident, _carried, _mourned, lambda tokens, m: _of_kin(tokens, m, persons))
    acts = {m.first for m in mentions if m.layer == "rule"}
    harms = {m.first for m in mentions if m.layer == "harm"}
    return [
        m
        for m in mentions
        if m.layer != "harm"
        or not (_loses_else(tokens, m, harms) or _at_home(tokens, m, acts) or any(of(tokens, m) for of in other))
    ]


def _by_accident(tokens: Tokens, mention: Mention) -> bool:
    """Whether an Arabic sentence goes on to tell of a death by accident or want: توفيت غرقا, ضحايا الجوع."""
    near = range(mention.last, min(len(tokens), mention.last + _CAUSE_NEAR))
    end = next((n for n in near if tokens.words[n] in _ENDS), near.stop)
    keys = tokens.keys[mention.last : end]
    if _is_body(tokens, mention):  # غرق طفلان وانتشلت الفرق جثتيهما
        keys = keys + tokens.keys[max(0, mention.first - _STORY) : mention.first]
    return not _ACCIDENTS.isdisjoint(keys)


def _at_home(tokens: Tokens, mention: Mention, acts: set[int]) -> bool:
    """Whether something of a home blew up beside those who died of it, and no act is told: قتلا بانفجار جرة غاز."""
    behind = range(mention.last, min(len(tokens), mention.last + _STORY))
    before = range(mention.first - 1, max(0, mention.first - _STORY) - 1, -1)
    near = [*takewhile(lambda n: tokens.words[n] not in _ENDS, behind)]
    near += takewhile(lambda n: tokens.words[n] not in _ENDS, before)
    blasts = {n for n in near if blows_up_at_home(tokens, n)}
    return bool(blasts) and acts.isdisjoint({*near} - blasts)


def _is_body(tokens: Tokens, mention: Mention) -> bool:
    return tokens.keys[mention.first].removeprefix("و").startswith(_BODIES)


def _carried(tokens: Tokens, mention: Mention) -> bool:
    """Whether an Arabic body is only brought somewhere (نقلت الفرق جثمانه إلى, سلمت الجثة لذويها), or the wounded are
    who somebody was carrying (أثناء نقلها جرحى).
    """
    if tokens.keys[mention.first - 1] in _CARRYING:
        return True
    if not _is_body(tokens, mention):
        return False
    before = tokens.keys[max(0, mention.first - _CARRIER_NEAR) : mention.first]
    return any(key.removeprefix("و") in _CARRIED for key in before)


def _mourned(tokens: Tokens, mention: Mention) -> bool:
    """Whether the dead, uncounted, are only whose funeral it is: قصف على تشييع شهداء."""
    before = tokens.keys[mention.first - 1]
    return any(before.endswith(word) for word in _FUNERALS)


def _of_kin(tokens: Tokens, mention: Mention, persons: set[int]) -> bool:
    """Whether the dead only say whose families these are: "mothers of 40 men killed by the army marched", عائلات شبان
    قتلوا, ذوي القتلى; not "families of two rebels were killed".
    """
    first = max(0, mention.first - _KIN_NEAR)
    kin = next((at for at in reversed(range(first, mention.first)) if _is_kin(tokens, at)), None)
    if kin is None:
        return False
    between = tokens.keys[kin + 1 : mention.first]
    if not _PARTING.isdisjoint(between) or not _ENDS.isdisjoint(tokens.words[kin : mention.first]):
        return False
    passive = not BE.isdisjoint(between) and _WHO.isdisjoint(between)
    beside = not between or between in (["of"], ["of", "the"])
    counted = kin + (_KIN_NEAR if tokens.words[kin].isascii() else _COUNTED)  # not أهالي سلقين ثلاثة أطفال
    of_persons = not persons.isdisjoint(range(kin + 1, min(counted, mention.first)))
    return beside or (of_persons and not passive)


def _is_kin(tokens: Tokens, at: int) -> bool:
    key = tokens.keys[at]
    english = tokens.words[at].isascii()
    return (key in _KIN or key[1:] in _KIN) and (not english or tokens.keys[at + 1 : at + 2] == ["of"])


def _loses_else(tokens: Tokens, mention: Mention, harms: set[int]) -> bool:
    """Whether something else than lives is lost or taken; lives are meant in "claiming eight and injuring ten" too."""
    word = mention.values[0].phrase
    if word in _TAKES:
        beside = tokens.keys[mention.last + 1 : mention.last + 2] == ["and"] and mention.last + 2 in harms
        return not beside and "lives" not in tokens.keys[mention.last : mention.last + _LIVES_NEAR]
    if word.split()[0] not in _LOSES or mention.last - mention.first > 1:
        return False
    behind = tokens.keys[mention.last : mention.last + _LIFE_NEAR]
    return not any(key.removeprefix("ل") in _LIVES for key in behind)
