"""Recalling: "the town", "the two towns" and "the airport" are those that were named before."""

from collections.abc import Iterable, Mapping, Sequence

from builders.coder.places.behind import names_several
from builders.coder.places.locating import lies_in
from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed, has_article, is_cue
from builders.mention import Mention
from gazetteer.gazetteer import Gazetteer
from gazetteer.place import SETTLEMENTS

_DUAL = ("بلدتين", "بلدتان", "مدينتين", "مدينتان", "حيين")
#: Kinds of sites that an article takes up by their sort alone, airbases as airports.
_SITE_OF = {
    "airport": "airport",
    "airbase": "airport",
    **{kind: kind for kind in ("camp", "crossing", "dam", "hospital", "oilfield", "prison")},
}
_NEAR = 2  # tokens between a site and the town near which it lies


def recall(parsed: Parsed, spots: list[Spot], told: Spot | None, pair: Sequence[Spot], gazetteer: Gazetteer) -> None:
    """A bare "the town" is a settlement named before: in the sentence, or (`told`) the last, if only an area is named;
    البلدتين are the two that were named together last (`pair`).

    It becomes a spot of the sentence.
    """
    heads = [s for s in spots if s.relation == "head" and s.place is not None]
    fine = any(s.place is not None and s.place.precision == 1 for s in heads)
    for mention in parsed.mentions:
        if mention.layer != "kind" or gazetteer.kind_groups.get(mention.values[0]) not in ("settlement", "urban"):
            continue
        article = has_article(parsed, mention)
        another = parsed.tokens.keys[mention.last - 1] == "of"  # "the village of" a name that no table has
        if not article or another or any(spot.first <= mention.first < spot.last for spot in spots):
            continue
        source = _named_before(heads, mention) if fine else _within(told, heads, gazetteer)
        both = parsed.tokens.keys[mention.first].endswith(_DUAL)
        source = None if heads and not fine and names_several(mention) else source  # الأحياء في الغوطة: of no one town
        sources = named_together(heads) or pair if both else [source]
        near = is_cue(parsed.mention_ending(mention.first), "near")
        found = [_again(one, mention, near=near) for one in sources if one is not None and one.first != mention.first]
        if found:
            spots[:] = sorted([*spots, *found], key=lambda spot: spot.first)
            return


def recall_site(parsed: Parsed, spots: list[Spot], sites: Mapping[str, Spot]) -> None:
    """A bare "the airport" is the one named last (`sites`) where the sentence names no place, or only the one near
    which it lies (في المطار قرب مدينة حماة); it becomes a spot.

    Not القاعدة, which is a group too; nor "the airport road".
    """
    heads = [spot for spot in spots if spot.relation == "head"]
    if any(not spot.near for spot in heads):
        return
    for mention in parsed.mentions:
        site = sites.get(_SITE_OF.get(mention.values[0], "")) if mention.layer == "kind" else None
        article = has_article(parsed, mention)
        if site is None or not article or mention.first == parsed.first:
            continue
        behind = parsed.mention_at(mention.last)
        further = behind is not None and behind.layer in ("place", "kind", "site")
        further = further or any(not 0 <= spot.first - mention.last <= _NEAR for spot in heads)
        if not further and parsed.first_of("actor", mention.first, mention.last) is None:
            for spot in heads:
                spot.relation = "container"
            near = is_cue(parsed.mention_ending(mention.first), "near")
            spots[:] = sorted([*spots, _again(site, mention, near=near)], key=lambda spot: spot.first)
            return


def last_sites(spots: Iterable[Spot]) -> dict[str, Spot]:
    """By its sort, the last site that a sentence names: an airport, a camp, a dam."""
    named = ((spot.place.kind, spot) for spot in spots if spot.place is not None)
    return {_SITE_OF[kind]: spot for kind, spot in named if kind in _SITE_OF}


def named_together(spots: Iterable[Spot]) -> list[Spot]:
    """The two settlements that a sentence names together: قريتي البويضة والمنصورة; empty if it names no two or more."""
    chains: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.relation == "head" and spot.place is not None and spot.place.kind in SETTLEMENTS:
            chains.setdefault(spot.chain, []).append(spot)
    pairs = [chain for chain in chains.values() if len(chain) == len({s.place for s in chain}) == 2]
    return pairs[-1] if pairs else []


def _within(told: Spot | None, areas: Sequence[Spot], gazetteer: Gazetteer) -> Spot | None:
    """The settlement named last, if it lies in one of the areas that the sentence names."""
    place = told.place if told is not None else None
    held = place is not None and any(s.place and lies_in(place, s.place, gazetteer.places) for s in areas)
    return told if held else None


def _named_before(heads: Sequence[Spot], mention: Mention) -> Spot | None:
    """The last settlement of a kind that was named in the sentence before "the city"."""
    before = [s for s in heads if s.last <= mention.first]
    return before[-1] if before and before[-1].kind == mention.values[0] else None


def _again(source: Spot, mention: Mention, near: bool) -> Spot:
    marker = "" if mention.form.prefix in ("", "ال") else "in"
    again = Spot(mention.first, mention.last, mention, 0, "head", marker, near, False, mention.values[0])
    again.place, again.why = source.place, "named before"
    again.latitude, again.longitude, again.precision = source.latitude, source.longitude, 1 + near
    return again
