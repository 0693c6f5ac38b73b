"""Adjectives of a side that only describe a man, a group or a town, and name nobody who acts."""

from builders.coder.sentence import COMMAS, QUOTES, THAT, Parsed, is_cue
from builders.coder.sides.beside import AUXILIARIES, end_of_list
from builders.mention import Mention

_TALKS = frozenset("قمه اجتماع لقاء محادثات مباحثات مفاوضات مشاورات وساطه رعايه".split())
_BETWEEN = frozenset(
    {"ثلاثيه", "ثناييه", "الثلاثيه", "الثناييه", "-", "–"}
)  # words of talks and of those who hold them
_UNARMED = frozenset({"child", "civilian", "unspecified", "woman"})
_CALLED = _UNARMED | {"aid-worker", "displaced", "family", "journalist", "medic"}  # in English before the word itself

_DOES = frozenset("carried conducted committed launched mounted perpetrated staged unleashed waged".split())
_OPENS = THAT | COMMAS | {"and", "but"}  # before the subject of what is told
_GENERA = frozenset({"faction", "group", "militia", "movement"})
_ACT = 6  # tokens between an English verb of doing and the act


def does(parsed: Parsed, name: Mention) -> bool:
    """Whether a state or a government does the act named behind it in English: "Turkey has carried out four strikes",
    "the regime on Monday launched raids", "Russia killed five people in a raid".
    """
    end = end_of_list(parsed, name)
    at = next((when.last for when in parsed.dates if 0 <= when.first - end <= 1), end)
    while at < parsed.last and parsed.tokens.keys[at] in AUXILIARIES:
        at += 1
    if _kills(parsed, name, at):
        return True
    act = parsed.first_of("rule", at + 1, at + _ACT)
    does_it = at < parsed.last and parsed.tokens.keys[at] in _DOES
    return does_it and act is not None and act.values[0].rule.form == "noun"


def _kills(parsed: Parsed, name: Mention, at: int) -> bool:
    """Whether a verb of killing stands at a token with whom it killed right behind it, and the name opens what is told:
    "said Russia killed five", not "a strike in Turkey killed five".
    """
    opens = name.first - (parsed.tokens.keys[name.first - 1] == "the")
    led = parsed.mention_ending(opens)
    first = opens == parsed.first or is_cue(led, "attribution", "break") or parsed.tokens.keys[opens - 1] in _OPENS
    verb = parsed.first_of("harm", at, at + 1)
    if not first or verb is None or verb.values[0].form != "verb" or not parsed.tokens.words[at].isascii():
        return False
    return not is_cue(parsed.mention_at(verb.last), "by", "in", "near", "with", "on")


def of_man(parsed: Parsed, adjective: Mention) -> bool:
    """Whether an adjective is that of a man who is no fighter, خطف مواطن كردي, "an Iraqi man", or part of his name: أبو
    حمزة الفرنسي.
    """
    if parsed.tokens.words[adjective.first].isascii():
        man = parsed.first_of("people", adjective.last, adjective.last + 1)
        return man is not None and man.values[0].role in _CALLED
    if parsed.tokens.keys[adjective.first - 2 : adjective.first - 1] == ["ابو"]:
        return True
    before = parsed.mention_ending(adjective.first)
    return before is not None and before.layer == "people" and before.values[0].role in _UNARMED


def of_group(parsed: Parsed, adjective: Mention) -> bool:
    """Whether an Arabic adjective closes the name of a group in quotes: «حزب الله» اللبناني."""
    quoted = parsed.tokens.keys[adjective.first - 1] in QUOTES
    group = parsed.mention_ending(adjective.first - 1) if quoted else None
    return group is not None and group.layer == "actor" and group.values[0].kind in ("group", "again")


def of_talks(parsed: Parsed, adjective: Mention) -> bool:
    """Whether an Arabic adjective, or the last of several, says whose talks are meant: قمة روسية إيرانية تركية."""
    at = adjective.first
    while at > parsed.first:
        before = parsed.mention_ending(at)
        if before is not None and before.layer == "actor" and before.values[0].kind == "adjective":
            at = before.first
        elif parsed.tokens.keys[at - 1] in _BETWEEN:
            at -= 1
        else:
            break
    return at > parsed.first and parsed.tokens.keys[at - 1].removeprefix("ب").removeprefix("ال") in _TALKS


def of_town(parsed: Parsed, adjective: Mention) -> bool:
    """Whether an Arabic adjective tells the country of a town or a hospital: مدينة سوروتش التركية, المشافي التركية."""
    town = parsed.mention_ending(adjective.first)
    if town is None or not adjective.form.prefix.endswith("ال"):
        return False
    hospital = town.layer == "site" and town.values[0].site == "hospital"
    return hospital or town.layer == "place" or is_cue(town, "abroad")


def of_area(parsed: Parsed, adjective: Mention) -> bool:
    """Whether the name of an operation, in quotes, is that of the area that it left: منطقة "درع الفرات"."""
    if parsed.tokens.keys[adjective.first - 1] not in QUOTES:
        return False
    kind = parsed.mention_ending(adjective.first - 1)
    return kind is not None and kind.layer == "kind"


def is_genus(parsed: Parsed, name: Mention) -> bool:
    """Whether an English name only says of what sort the group is that is named behind it: "the Shiite militia
    Hezbollah", not "Shiite militias, Hezbollah and".
    """
    group = parsed.first_of("actor", name.last, name.last + 1)
    return group is not None and group.values[0].kind == "group" and parsed.tokens.keys[name.last - 1] in _GENERA


def of_origin(parsed: Parsed, name: Mention) -> bool:
    """Whether an English adjective only tells whence the men of a group are: "three Iraqi Islamic State fighters", "its
    Lebanese ally Hezbollah".
    """
    at = name.last + (parsed.tokens.keys[name.last : name.last + 1] == ["ally"])
    group = parsed.first_of("actor", at, at + 1)
    return (
        group is not None
        and parsed.tokens.words[name.first].isascii()
        and group.values[0].kind in ("group", "loaded")
        and not set(parsed.actors_of(name)) & set(parsed.actors_of(group))
    )
