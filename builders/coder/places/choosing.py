"""Choosing: which of the places of a name a sentence means, and where at it."""

from collections.abc import Sequence

from builders.coder.acts.kinds import TERRITORY, TRANSFER
from builders.coder.days.older import TAKES_PLACE
from builders.coder.places.behind import in_part, of_several
from builders.coder.places.spot import WIDE, Spot
from builders.coder.places.unnamed import holds_unnamed
from builders.coder.sentence import Parsed, is_cue
from builders.mention import PlaceName
from gazetteer.distance import place_km
from gazetteer.gazetteer import Gazetteer
from gazetteer.letters import ARTICLES
from gazetteer.place import SETTLEMENTS, Place
from gazetteer.resolve import AROUND_DAMASCUS, Context, Resolution, resolve
from schema.codes import EVENT_TYPE_OF, EXPLOSIONS

#: Why a governorate stands for a name.
NOT_IN_UNIT = "no such name in the stated governorate"
#: Why a name stands for no place: what surrounds it speaks against all that have it.
NOT_HERE = "none of this name in what is named"
_SITE_KM = 10.0  # how far from its town a site lies that is named by it
#: Sites that lie in the town by which they are named.
_IN_TOWN = frozenset({"bridge", "building", "hospital", "market", "school", "shrine", "square"})
_IN_TOWN_KM = 3.0
_SUBURB_KM = 20.0  # how far from a city its suburbs lie, which are called its quarters
_QUARTER = "حي"
_STREET = "شارع"
#: English words for what lies around a city, of which it is the name then: "the western outskirts of Aleppo".
_EDGES = frozenset("edge edges entrance fringes outskirts suburb suburbs".split())
_LEAD = 3  # tokens between such a word and the name
_ROCKED = frozenset("jolted rattled rattles rattling rock rocked rocking rocks shakes shaking shook".split())
_CAPITAL = frozenset({"capital", "syrian", "the"})
_BORDER_KM = 20.0  # how far from the places of a governorate those lie that are taken for its own


def choose(
    spot: Spot,
    parsed: Parsed,
    gazetteer: Gazetteer,
    admin1: frozenset[str],
    nearby: Sequence[Place],
    outer: bool,
    city: Place | None = None,
) -> None:
    """Fill in the place of one spot.

    `admin1`: the governorates stated for it. `nearby`: places named before, the last first. `outer`: it only holds
    another. `city`: one that the sentence named before, whose quarters go before others.
    """
    candidates = _candidates(spot, parsed, gazetteer, admin1, city)
    if not candidates:
        spot.why = NOT_HERE
        return
    told = _town_of(spot, parsed) if spot.kind == "countryside" else spot.kind or _kind_behind(spot, parsed)
    context = Context(admin1, tuple(nearby[:6]), told, parsed.published)
    found = resolve(candidates, context, gazetteer.places)
    if found.place is None or found.latitude is None or found.longitude is None:
        return
    if _another_thing(spot, found.place, parsed, gazetteer) or _other_quarter(spot, found, parsed, gazetteer):
        return
    if _far_from_town(spot, found, parsed, nearby):
        return
    stated = _elsewhere(found.place, admin1, outer, len(candidates), gazetteer)
    if stated is not None:
        _at_unit(spot, stated)
        return
    bare = found.place.capital_level == 0 and spot.kind is None and spot.marker in ("", "from")
    if bare and not _is_hit_or_taken(spot, parsed):
        return  # the name of the capital stands for the government
    spot.place, spot.why = found.place, found.why
    spot.latitude, spot.longitude = found.latitude, found.longitude
    spot.precision = found.geo_precision or found.place.precision
    _refine(spot, found.place, outer, parsed, gazetteer)


def _is_hit_or_taken(spot: Spot, parsed: Parsed) -> bool:
    """Whether the name of the capital is what a bombing hits, or what is taken, or what something befalls: "shells hit
    Damascus", قصفت الفصائل دمشق, شهدت دمشق, but not قصف دمشق للمدينة; or of it a part is told, "central Damascus".
    """
    if in_part(parsed, spot.first):
        return True
    arabic, act = not parsed.tokens.words[spot.first].isascii(), parsed.mention_ending(spot.first)
    if arabic and act is not None and act.layer == "actor":
        act = parsed.mention_ending(act.first)
    if act is None:
        return False
    rule = act.values[0].rule if act.layer == "rule" else None
    bombs = rule is not None and EVENT_TYPE_OF[rule.event] == EXPLOSIONS and (arabic or rule.form == "verb")
    behind = parsed.tokens.keys[spot.last : spot.last + 1]
    word = parsed.tokens.keys[act.first]
    befalls = (is_cue(act, *TAKES_PLACE) and word.endswith("ت")) if arabic else word in _ROCKED
    return befalls or _is_taken(spot, parsed) or (bombs and not any(key.startswith("ل") for key in behind))


def _is_taken(spot: Spot, parsed: Parsed) -> bool:
    """Whether the capital is the object of an English capture: "captured Damascus"; not "seized Damascus weapons"."""
    keys, at = parsed.tokens.keys, spot.first
    while at > parsed.first and keys[at - 1] in _CAPITAL:
        at -= 1
    act = parsed.mention_ending(at)
    rule = act.values[0].rule if act is not None and act.layer == "rule" else None
    behind = parsed.mention_at(spot.last)
    ends = spot.last == parsed.last or not keys[spot.last].isalpha() or (behind is not None and behind.layer == "cue")
    day = any(when.first <= spot.last < when.last for when in parsed.dates)
    taken = rule is not None and rule.form == "verb" and rule.event in (*TERRITORY, TRANSFER)
    return taken and (ends or day)


def _candidates(
    spot: Spot, parsed: Parsed, gazetteer: Gazetteer, admin1: frozenset[str], city: Place | None
) -> list[Place]:
    """The places that a name may mean here: quarters of the city named before, governorates behind "countryside of"."""
    name: PlaceName = spot.name.values[0]
    candidates = [gazetteer.places[place_id] for place_id in name.ids]
    if city is not None and not admin1 and called_quarter(spot, parsed):
        candidates = [place for place in candidates if place.parent == city.place_id] or candidates
    if spot.kind in WIDE:
        units = [place for place in candidates if place.kind == "governorate"]
        candidates = units or _governorates(parsed, spot, candidates, gazetteer) or candidates
    candidates = _likely(_by_article(candidates, spot, parsed, bool(admin1)), spot, parsed)
    return [_capital(place, spot, parsed, gazetteer) for place in candidates]


def _by_article(candidates: list[Place], spot: Spot, parsed: Parsed, sure: bool) -> list[Place]:
    """Of namesakes of a governorate's capital in English those with an article where one is written, or none where it
    is not: al-Hama is الهامة, Hama is حماة, unless it is `sure` that another place is meant.
    """
    capital = next((place for place in candidates if place.capital_level == 1), None)
    if capital is None or not parsed.tokens.words[spot.name.last - 1].isascii():
        return candidates
    written = spot.name.last - spot.name.first > 1 and parsed.tokens.keys[spot.name.first] in ARTICLES
    if capital.name_ar.startswith("ال") or (sure and not written):
        return candidates
    return [place for place in candidates if place.name_ar.startswith("ال") == written] or candidates


def _likely(candidates: list[Place], spot: Spot, parsed: Parsed) -> list[Place]:
    """The places that what surrounds the name allows; where it allows none, those that a word before the name tells."""
    around = parsed.around
    held = [place for place in candidates if around.hold(place)]
    if held:
        return held
    if called_quarter(spot, parsed):
        return [place for place in candidates if place.parent is not None and around.may_hold(place)]
    return candidates if _is_called_village(spot, parsed) else []


def _is_called_village(spot: Spot, parsed: Parsed) -> bool:
    """Whether a word for one settlement stands before a name, or in English behind it."""
    single = spot.first < spot.name.first and not of_several(parsed, spot)
    return (single and spot.kind in SETTLEMENTS) or _kind_behind(spot, parsed) in SETTLEMENTS


def _elsewhere(
    place: Place, admin1: frozenset[str], outer: bool, candidates: int, gazetteer: Gazetteer
) -> Place | None:
    """The governorate that is stated, if a place lies in another, and not just beyond its border."""
    unit = place.kind == "governorate"  # "the countryside of Homs near Qalamoun" is of Homs
    near = {*admin1, place.admin1_pcode} <= AROUND_DAMASCUS
    if len(admin1) != 1 or outer or unit or near or place.admin1_pcode in (*admin1, None):
        return None
    stated = next(iter(admin1))
    alone = candidates == 1 and gazetteer.borders_on(place, stated, _BORDER_KM)
    return None if alone else gazetteer.places[stated]


def _refine(spot: Spot, place: Place, outer: bool, parsed: Parsed, gazetteer: Gazetteer) -> None:
    """Where at a place: at the site named by it, around it, or in a part of its governorate."""
    site = _site_of(place, spot.kind, gazetteer) if spot.last > spot.name.last else None
    if site is not None:
        spot.place, spot.why = site, f"the only {spot.kind} at {place.name}"
        spot.latitude, spot.longitude, spot.precision = site.latitude, site.longitude, site.precision
    around = spot.kind == "region" and parsed.tokens.keys[spot.last - 1] == "region"  # "the Douma region"
    if spot.kind == "countryside" or around or (spot.rural and not outer):
        spot.precision = max(spot.precision, 2)
    called_city = "city" in parsed.tokens.keys[spot.name.first : spot.last]
    called_city = called_city or not _EDGES.isdisjoint(parsed.tokens.keys[spot.first - _LEAD : spot.first])
    parted = spot.directed or holds_unnamed(spot, parsed)
    if parted and spot.kind is None and place.capital_level == 1 and not called_city:
        spot.place = gazetteer.places.get(place.admin1_pcode or "", place)
        spot.precision = 3  # "south of Idlib" without "the city of" is a part of the governorate
    if spot.near and not outer:
        spot.place = _surroundings(spot.place or place, gazetteer)
        spot.precision = max(spot.precision, 2)


def _surroundings(city: Place, gazetteer: Gazetteer) -> Place:
    """What lies around a city that is a governorate by itself: near Damascus is in another one, and not in Damascus."""
    lands = gazetteer.by_kind.get("countryside", ())
    return next((land for land in lands if land.parent == city.place_id), city)


def _is_in(spot: Spot, parsed: Parsed) -> bool:
    """Whether "in" stands right before a name, behind the word for a kind of place."""
    return spot.name.form.prefix == "ب" or is_cue(parsed.mention_ending(spot.name.first), "in")


def _another_thing(spot: Spot, place: Place, parsed: Parsed, gazetteer: Gazetteer) -> bool:
    """Whether an unknown name is another thing than the word before it says: "the mosque of Ghassan" is no village, but
    حاجز في قنوات, "a checkpoint in Qanawat".
    """
    name: PlaceName = spot.name.values[0]
    unknown = spot.first < spot.name.first and name.prominence == 0 and not _is_in(spot, parsed)
    groups = gazetteer.kind_groups
    site = spot.kind is not None and groups.get(spot.kind) == "site"
    return unknown and site and groups.get(place.kind) != "site"


def _governorates(parsed: Parsed, spot: Spot, candidates: Sequence[Place], gazetteer: Gazetteer) -> list[Place]:
    """The governorate of a capital whose English name is no governorate's as it is spelt: "the province of Idlib"."""
    pcodes = [place.admin1_pcode for place in candidates if place.capital_level == 1]
    english = parsed.tokens.words[spot.name.last - 1].isascii()
    return [gazetteer.places[pcode] for pcode in pcodes if pcode is not None and english]


def _capital(area: Place, spot: Spot, parsed: Parsed, gazetteer: Gazetteer) -> Place:
    """The capital of the governorate that an area lies in, if it is called a city: "northern Aleppo city"."""
    if area.kind != "region" or parsed.tokens.keys[spot.name.last : spot.name.last + 1] != ["city"]:
        return area
    cities = (city for city in gazetteer.by_kind.get("city", ()) if city.capital_level == 1)
    return next((city for city in cities if city.admin1_pcode == area.admin1_pcode), area)


def called_quarter(spot: Spot, parsed: Parsed) -> bool:
    """Whether a word for a quarter stands beside a name, or begins it: "the Midan district", حي الميدان."""
    own = parsed.tokens.keys[spot.name.first].endswith(_QUARTER)
    return own or "neighbourhood" in (spot.kind, _kind_behind(spot, parsed))


def _kind_behind(spot: Spot, parsed: Parsed) -> str | None:
    """The kind that is told behind a name, as English does: "Zahraa town", "the Midan district"."""
    behind = parsed.first_of("kind", spot.name.last, spot.name.last + 1)
    if behind is None or not parsed.tokens.words[spot.name.last].isascii():
        return None
    kind: str = behind.values[0]
    return kind if kind in SETTLEMENTS or kind == "neighbourhood" else None


def _town_of(spot: Spot, parsed: Parsed) -> str | None:
    """What kind of place it is whose countryside is told, if that is told: ريف بلدة عرى."""
    before = parsed.mention_ending(spot.name.first)
    told = before is not None and before.layer == "kind" and before.values[0] in SETTLEMENTS
    return str(before.values[0]) if before is not None and told else None


def _at_unit(spot: Spot, unit: Place) -> None:
    """A name that no place of the stated governorate has: the governorate is what is sure."""
    spot.place, spot.why = unit, NOT_IN_UNIT
    spot.latitude, spot.longitude, spot.precision = unit.latitude, unit.longitude, unit.precision


def _site_of(town: Place, kind: str | None, gazetteer: Gazetteer) -> Place | None:
    """The site that is named by its town: the only one of its kind so near."""
    if kind is None or gazetteer.kind_groups.get(kind) != "site" or town.kind == kind:
        return None
    reach = _IN_TOWN_KM if kind in _IN_TOWN else _SITE_KM
    near = [site for site in gazetteer.by_kind.get(kind, ()) if place_km(town, site) <= reach]
    return near[0] if len(near) == 1 else None


def _far_from_town(spot: Spot, found: Resolution, parsed: Parsed, nearby: Sequence[Place]) -> bool:
    """Whether a name behind an Arabic word for a quarter or street is that of a settlement far from all that was named,
    and one of several, if it is no street: شارع الثورة in Damascus is no street of the town of that name.
    """
    told = spot.kind == "neighbourhood" and spot.first < spot.name.first
    if not told or not nearby or parsed.tokens.words[spot.first].isascii():
        return False
    towns = [place for place in found.candidates if place.kind in SETTLEMENTS]
    far = all(place_km(found.place, near) > _SUBURB_KM for near in nearby) if found.place in towns else False
    return far and (len(towns) > 1 or parsed.tokens.keys[spot.first].endswith(_STREET))


def _other_quarter(spot: Spot, found: Resolution, parsed: Parsed, gazetteer: Gazetteer) -> bool:
    """Whether the quarter meant ("the Qusour neighbourhood") is not listed: a village or several have its name."""
    behind = parsed.first_of("kind", spot.name.last, spot.name.last + 1)
    if behind is None or gazetteer.kind_groups.get(behind.values[0]) != "urban" or found.place is None:
        return False
    village = spot.name.values[0].prominence == 0 and gazetteer.kind_groups.get(found.place.kind) != "urban"
    return village or found.geo_precision == 3
