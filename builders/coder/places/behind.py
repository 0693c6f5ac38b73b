"""Words of kind beside a name: English says behind it what kind of place it is ("Idlib province", "Mezzeh air base"),
Arabic before it, unless a direction parts them.
"""

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.place import SETTLEMENTS

#: Arabic kind words of several places.
_SEVERAL = frozenset(
    {"قريتي", "قريتا", "قري", "بلدتي", "بلدتا", "بلدات", "مدينتي", "مدينتا", "مدن", "حيي", "احياء", "مزارع", "مخيمات"}
)
AREAS = frozenset({"governorate", "region", "countryside", "district", "subdistrict"})
_NEAR = 4  # tokens before a name in which such a word stands
#: Kinds that lie in no city.
_LAND = frozenset({"dam", "desert", "hill", "mountain", "oilfield", "plain", "valley"})
#: Words before the name of a town for a part of it.
_TOWN_PARTS = frozenset("northern southern eastern western central downtown".split())
#: Words between a preposition and the word for a place, the capital letters and genitives lost.
_EPITHETS = _TOWN_PARTS | frozenset(
    "north south - northeastern northwestern southeastern southwestern"
    " both syrian syrias second largest biggest main ancient besieged border divided former historic industrial key"
    " last strategic mainly mostly predominantly majority shiite shia sunni alawite christian druze kurdish"
    " turkmen".split()
)
_PROVINCES = frozenset({"provinces", "governorates"})
_MEASURES = frozenset({"km", "kms", "kilometers", "kilometres", "miles"})
_MEASURED = 8  # tokens before a name in which its distance stands: "70 kilometres (43 miles) from the city of"
_JOINTS = tuple([word] for word in ("and", ",", "-", *ARTICLES - {"at"}))
_PARTS = ("الجزء", "الاجزاء", "القسم", "الاقسام", "النصف", "الشطر")  # Arabic words for a part of a town


def before_epithets(parsed: Parsed, floor: int, start: int) -> int:
    """The token before which the preposition of a name stands, or of its kind: "near the eastern city of", "in the
    rebel-held Sunni town of".
    """
    while start > floor:
        before = parsed.mention_ending(start)
        if parsed.tokens.keys[start - 1] in _EPITHETS:
            start -= 1
        elif parsed.tokens.keys[start] == "border" and parsed.tokens.keys[start - 2 : start - 1] == ["-"]:
            start = max(floor, start - 3)  # "the Iraq-Syria border town of"
        elif before is not None and is_cue(before, "control") and before.first >= floor:
            start = before.first
        else:
            break
    return start


def in_part(parsed: Parsed, start: int) -> bool:
    """Whether English says in what part of a town something was: "central Damascus", "downtown Homs"."""
    return start > parsed.first and parsed.tokens.keys[start - 1] in _TOWN_PARTS


def measured(parsed: Parsed, start: int) -> bool:
    """Whether how far a place lies is told before a name: "70 kilometres (43 miles) from the city of"."""
    return not _MEASURES.isdisjoint(parsed.tokens.keys[max(parsed.first, start - _MEASURED) : start])


def unit_behind(parsed: Parsed, mention: Mention) -> Mention | None:
    """English puts the unit behind the name: "Idlib province"; what has a preposition goes its own way: بالريف."""
    behind = parsed.mention_at(mention.last)
    is_unit = behind is not None and behind.layer == "kind" and behind.values[0] in AREAS
    return behind if is_unit and behind is not None and not behind.form.prefix else None


def is_of_provinces(parsed: Parsed, mention: Mention) -> bool:
    """Whether the last of an English list of names says that all are governorates: "Daraa, Hama and Homs provinces"."""
    at, last = mention.last, mention
    here = parsed.mention_at(at)
    while (here is not None and here.layer == "place") or parsed.tokens.keys[at : at + 1][:1] in _JOINTS:
        last, at = (here, here.last) if here is not None and here.layer == "place" else (last, at + 1)
        here = parsed.mention_at(at)
    return last is not mention and parsed.tokens.keys[last.last - 1] in _PROVINCES


def lies_inside(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a word of kind tells of what lies in the place named behind it: "a school in Aleppo"."""
    return parsed.tokens.keys[kind.last : name.first] == ["in"]


def holds_land(parsed: Parsed, name: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the name of a capital is its governorate's, because towns or land lie in it: "a village in Idlib"."""
    kinds = [m for m in parsed.between(name.first - _NEAR, name.first) if m.layer == "kind"]
    land = {m.values[0] for m in kinds if lies_inside(parsed, m, name)}
    settled = any(gazetteer.kind_groups.get(kind) == "settlement" for kind in land)
    capital = any(gazetteer.places[place_id].capital_level == 1 for place_id in name.values[0].ids)
    return capital and (settled or not _LAND.isdisjoint(land))


def kind_behind(parsed: Parsed, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a word for a quarter, a settlement or a unit stands right behind a name, or behind its list:
    "shelled the Midan district", "the Midan and Sukkari districts".
    """
    behind = parsed.first_of("kind", mention.last, mention.last + 1) or _behind_list(parsed, mention.last)
    kind = behind.values[0] if behind is not None else ""
    return kind in AREAS or gazetteer.kind_groups.get(kind) in ("settlement", "urban")


def _behind_list(parsed: Parsed, at: int) -> Mention | None:
    """The plural behind a list of names of which one ends before a token."""
    here = parsed.mention_at(at)
    while (here is not None and here.layer == "place") or parsed.tokens.keys[at : at + 1][:1] in _JOINTS:
        at = here.last if here is not None and here.layer == "place" else at + 1
        here = parsed.mention_at(at)
    plural = here is not None and here.layer == "kind" and parsed.tokens.keys[here.last - 1].endswith("s")
    return here if plural else None


def site_behind(parsed: Parsed, mention: Mention, gazetteer: Gazetteer) -> Mention | None:
    """English puts the site behind the town's name: "Mezzeh air base"."""
    behind = parsed.mention_at(mention.last)
    is_site = behind is not None and behind.layer == "kind" and gazetteer.kind_groups.get(behind.values[0]) == "site"
    return behind if is_site else None


def countryside_of(parsed: Parsed, town: Mention) -> Mention | None:
    """The word for countryside to which an Arabic word for a town belongs: ريف مدينة, الريف الشرقي لبلدة."""
    before = parsed.mention_ending(town.first)
    while before is not None and before.layer == "cue" and of_kind_word(parsed, before):
        before = parsed.mention_ending(before.first)
    rural = before is not None and before.layer == "kind" and before.values[0] == "countryside"
    return before if rural and town.values[0] in SETTLEMENTS else None


def of_several(parsed: Parsed, spot: Spot) -> bool:
    """Whether the kind word before a name is one of several places: "the towns of Azaz", قريتي."""
    kind = parsed.mention_at(spot.first)
    if kind is None or spot.first == spot.name.first:
        return False
    return parsed.tokens.keys[spot.first].endswith("s") or names_several(kind)


def names_several(kind: Mention) -> bool:
    """Whether an Arabic kind word is one of several places: قريتي, بلدات."""
    return kind.form.key in _SEVERAL


def parted(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether an Arabic direction or "in" parts the word for a nameless place from the name it lies near, or in: قرية
    شمال حماة, بلدة في درعا.
    """
    held = parsed.tokens.keys[kind.last : name.first] == ["في"] or (
        kind.last == name.first and name.form.prefix == "ب" and kind.form.prefix != "ب"
    )
    if held and kind.values[0] in SETTLEMENTS and not kind.form.prefix.endswith("ال"):
        return True
    direction = parsed.first_of("cue", kind.last, name.first)
    return direction is not None and direction.values[0].cue == "direction" and not of_kind_word(parsed, direction)


def is_of_person(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether an Arabic word with the article is no kind of the name right behind it, which would take the article off:
    المزارع خالد is a farmer, مزارع خالد are farms.
    """
    definite = kind.form.prefix.endswith("ال") and not parsed.tokens.words[kind.first].isascii()
    bare = not name.form.prefix and not parsed.tokens.keys[name.first].startswith("ال")
    return definite and bare and kind.last == name.first


def is_of_name_before(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether an English word of kind stands behind its own name, and another word parts it from the next: "in Saraqib
    town Unheard Harak told".
    """
    before = parsed.mention_ending(kind.first)
    own = before is not None and before.layer == "place" and parsed.tokens.words[kind.first].isascii()
    between = range(kind.last, name.first)
    return own and any(parsed.tokens.words[at][0].isupper() and parsed.mention_at(at) is None for at in between)


def of_kind_word(parsed: Parsed, direction: Mention) -> bool:
    """Whether a direction is that of the word before it: بالريف الجنوبي, الأطراف الغربية, الجزء الشمالي, not "a village
    south of".
    """
    if parsed.tokens.words[direction.first].isascii() or not direction.form.prefix.endswith("ال"):
        return False
    if parsed.tokens.keys[direction.first - 1].endswith(_PARTS):
        return True
    before = parsed.mention_ending(direction.first)
    edge = before is not None and before.layer == "cue" and before.values[0].cue == "near"
    return edge or (before is not None and before.layer == "kind")


def named_else(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a word of kind has a name of its own before the next of an Arabic list, which no table has: تل مجهول وخان
    السبل; but ريفي حمص وحماة.
    """
    before = parsed.mention_ending(name.first)
    unread = kind.last < name.first and (before is None or before.layer != "place")
    return unread and name.form.prefix.startswith("و")


def is_means(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a road is only the way in which something is done: عن طريق, "by means of"."""
    return kind.values[0] == "road" and kind.last <= name.first and parsed.tokens.keys[kind.first - 1] == "عن"


def acts_between(parsed: Parsed, kind: Mention, name: Mention) -> bool:
    """Whether a word of kind belongs to another phrase than a name: شهدت المنطقة هجمات جديدة."""
    return any(m.layer in ("rule", "harm") for m in parsed.between(kind.last, name.first))
