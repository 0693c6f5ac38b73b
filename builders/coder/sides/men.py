"""Men: words for persons or a unit before the name of their side: "fighters of the Front", عناصر من الجبهة."""

from builders.coder.sentence import QUOTES, Parsed
from builders.coder.tolls.victims import ARMED_ROLES
from builders.mention import Mention

_BESIDE = 3  # tokens between men and the name of their side
_AT_LEAST = ["علي", "الاقل"]  # may stand between: خمسة مقاتلين على الأقل من
_CALLED_SO = 7  # tokens between "terrorists" and the name in "terrorists of the so-called"
_CALLED = frozenset({"the", "so", "-", "called"})
_MEMBERS = 5  # tokens between men and the side that they belong to
_FACTIONS = frozenset({"rebels", "islamist-rebels"})
_UNITS = frozenset(
    {"قوه", "قوات", "مجموعه", "مجموعات", "وحده", "وحدات", "سريه", "سرايا", "دوريه", "دوريات"}
)  # before "of" a side
_OF_UNITS = frozenset({"امنيه", "بريه", "خاصه", "صغيره", "عسكريه", "كبيره", "مسلحه", "مشتركه"})  # what units are called
_UNIT = 3  # tokens of a unit with what it is called
_GROUPS = frozenset({"group", "groups", "faction", "factions", "organisation", "organization", "organizations"})
_SAYS_WHAT = _GROUPS | {"alliance", "coalition", "militia", "militias", "umbrella"}
_ARTICLES = frozenset({"a", "an", "another", "both", "the", "two"})
_EPITHETS = 6  # tokens of ", a Saudi-backed" before what a group is
_TIES = frozenset({"affiliated", "belonging", "from", "linked", "of", "to", "with"})
#: Gunmen, an assailant: nobody knows whose.
UNNAMED = "unidentified-armed-group"
MILITIAS = ("ميليشيا", "ميليشيات", "مليشيا", "مليشيات")
PLANES = frozenset({"حوامات", "مروحيات", "طايرات", "مقاتلات", "طيران"})
_SO_CALLED = frozenset({"ما", "يسمي", "تسمي", "يعرف", "تعرف"})
_MEN_OF = QUOTES | PLANES | _SO_CALLED | {*MILITIAS, "من", "قوه", "قوات", "مجموعه", "مجموعات", "وحدات"}
_OF_GROUP = QUOTES | {"من", "تنظيم", "منظمه", "جماعه", "حزب", "ميليشيا", "مليشيا", "غرفه", "عمليات", "of", "from"}


def man_before(parsed: Parsed, at: int, roles: frozenset[str]) -> Mention | None:
    """The word for persons to which the name at a token is tied: "fighters of the Front", عناصر من الجبهة.

    It may reach into the name: عناصر من الأمن are persons, الأمن العسكري is whose.
    """
    at -= parsed.tokens.keys[at - 1] in QUOTES
    near = parsed.between(at - _BESIDE - len(_AT_LEAST) - 1, at)
    ties = [m.first for m in near if m.layer == "cue" and m.values[0].cue in ("in", "from", "of") and m.last == at]
    ties += [tie - len(_AT_LEAST) for tie in ties if parsed.tokens.keys[tie - len(_AT_LEAST) : tie] == _AT_LEAST]
    men = (m for m in near if m.layer == "people" and (m.last in (at, *ties) or m.last > at))
    return next((m for m in men if m.values[0].role in roles), None)


def men_of(parsed: Parsed, mention: Mention) -> Mention | None:
    """The word for the men of a side in English: gunmen in "gunmen from the Levant Front", "of the so-called"."""
    near = parsed.between(mention.first - _CALLED_SO, mention.first)
    tie = next((m for m in reversed(near) if m.layer == "cue" and m.values[0].cue in ("of", "from")), None)
    if tie is None or not _CALLED.issuperset(parsed.tokens.keys[tie.last : mention.first]):
        return None
    tied = (m for m in near if m.layer == "people" and m.last == tie.first)
    return next((m for m in tied if m.values[0].role in (*ARMED_ROLES, "unspecified")), None)


def of_members(parsed: Parsed, at: int) -> bool:
    """Whether "from" ties a side to its own men: "fighters from the Levant Front" are that, قوة أمنية من."""
    keys = parsed.tokens.keys
    unit = next((key for key in reversed(keys[max(parsed.first, at - 1 - _UNIT) : at - 1]) if key not in _OF_UNITS), "")
    return man_before(parsed, at, ARMED_ROLES) is not None or unit in _UNITS


def named_gunmen(parsed: Parsed, names: list[Mention]) -> list[Mention]:
    """The names of sides, "gunmen believed to belong to the Islamic State" and فصائل "الفتح المبين" as one name.

    "Terrorists of the so-called Army of Islam" are named by that army alone.
    """
    men = {one.first for m in names if (one := men_of(parsed, m)) is not None}
    whole: list[Mention] = []
    for mention in (m for m in names if m.first not in men):
        if whole and _says_what(parsed, whole[-1], mention):
            whole[-1] = whole[-1]._replace(last=mention.last)
        elif whole and _belongs(parsed, whole[-1], mention):
            whole[-1] = mention._replace(first=whole[-1].first, form=whole[-1].form)
        else:
            whole.append(mention)
    return whole


def _says_what(parsed: Parsed, name: Mention, what: Mention) -> bool:
    """Whether English says behind the name of a group what it is: "the Army of Islam rebel group", "the Levant Front, a
    Turkish-backed faction,".
    """
    between = parsed.tokens.keys[name.last : what.first]
    if between[:1] == [","] and len(between) <= _EPITHETS and not _ARTICLES.isdisjoint(between[1:2]):
        told = parsed.tokens.keys[what.last - 1 : what.last + 1]
        return name.values[0].kind == what.values[0].kind == "group" and not _SAYS_WHAT.isdisjoint(told)
    group = parsed.tokens.keys[what.last - 1] in _GROUPS and set(parsed.actors_of(what)) <= _FACTIONS
    return group and name.last == what.first and name.values[0].kind == "group"


def _belongs(parsed: Parsed, before: Mention, mention: Mention) -> bool:
    """Whether a name says whose the men before it are, unnamed or in the words of a foe: إرهابيين من "قسد", "the rebel
    group Army of Islam"; or of which group factions are a part: الفصائل المنضوية في جيش الفتح.
    """
    ids, between = set(parsed.actors_of(before)), parsed.tokens.keys[before.last : mention.first]
    if len(between) > _MEMBERS:
        return False
    if "member" in parsed.cues(before.last, mention.first):
        told = parsed.between(before.last, mention.first)
        things = any(m.layer in ("people", "site", "weapon", "place") for m in told)
        if not things and (ids == {UNNAMED} or (ids and ids <= _FACTIONS and mention.values[0].kind == "group")):
            return True
    called = before.values[0].kind == "loaded" or ids == {"rebels"}
    if parsed.tokens.keys[before.last - 1] in _GROUPS and mention.values[0].kind == "group":
        return (called or ids == {"islamist-rebels"}) and (QUOTES | _TIES | _CALLED).issuperset(between)
    units = parsed.tokens.keys[before.first].removeprefix("ال") in _UNITS and between[:1] == ["من"]
    return called and (units or bool(QUOTES & set(between))) and _OF_GROUP.issuperset(between)


def are_men(parsed: Parsed, first: int, last: int) -> bool:
    """Whether Arabic names between two tokens only the men of the side behind them: بمساندة مسلحي ميليشيا قسد."""
    keys = parsed.tokens.keys
    return all(keys[at] in _MEN_OF or parsed.covered(at, ("people",)) for at in range(first, last))
