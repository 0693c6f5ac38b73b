"""Told places: where an article has told that something happened, by which its next sentence is placed."""

from dataclasses import dataclass, field

from builders.coder.places.enumerated import enumerated
from builders.coder.places.halves import recall_half
from builders.coder.places.locating import locate
from builders.coder.places.recalling import last_sites, named_together, recall, recall_site
from builders.coder.places.sections import countryside, unlisted
from builders.coder.places.sounding import by_sound
from builders.coder.places.spot import Spot
from builders.coder.places.spots import find_spots
from builders.coder.places.taken_up import SENTENCES, take_up, tells_unnamed
from builders.coder.places.unheard import unheard
from builders.coder.places.unlisted_names import unlisted_names
from builders.coder.sentence import Parsed
from gazetteer.gazetteer import Gazetteer
from gazetteer.lookup import Lookup
from gazetteer.place import Place

_REMEMBERED = 12  # places that still help to choose among namesakes


@dataclass(slots=True)
class ToldPlaces:
    """The places that an article has told up to a sentence.

    `known`: the last first. `last`: the settlement named last. `pair`: the two settlements named together last.
    `sites`: the last airport, camp or dam. `named`: what each of the last sentences named, the last first. `section`:
    where the items under a heading lie. `placed`: where anything was told to have happened.
    """

    gazetteer: Gazetteer
    lookup: Lookup
    latin: bool
    known: list[Place] = field(default_factory=list)
    last: Spot | None = None
    pair: list[Spot] = field(default_factory=list)
    sites: dict[str, Spot] = field(default_factory=dict)
    named: list[list[Spot]] = field(default_factory=list)
    section: frozenset[str] = frozenset()
    placed: set[Place] = field(default_factory=set)

    def read(self, parsed: Parsed) -> list[Spot]:
        """The spots of a sentence in their order, those that it only refers to found again; they are remembered."""
        spots = find_spots(parsed, self.gazetteer, self.latin)
        enumerated(parsed, spots, self.gazetteer)
        self.section = locate(spots, parsed, self.gazetteer, self.section, self.known)
        self._recall(parsed, spots)
        spots += countryside(parsed, spots, self.section, self.gazetteer)
        spots += unlisted(parsed, spots, self.section, self.gazetteer)
        unknown = unheard(parsed, spots, self.known, self.lookup) if self.latin else ()
        spots = sorted([*spots, *(unknown or unlisted_names(parsed, spots, self.gazetteer))], key=lambda s: s.first)
        by_sound(spots, parsed, self.lookup)
        self._remember(parsed, spots)
        return spots

    def _recall(self, parsed: Parsed, spots: list[Spot]) -> None:
        """Find again what "the city", "both towns" or "the airport" refer to."""
        if self.latin:
            recall_half(parsed, spots, self.last, self.gazetteer)
        recall(parsed, spots, self.last, self.pair, self.gazetteer)
        recall_site(parsed, spots, self.sites)
        take_up(parsed, spots, self.named, self.placed, self.gazetteer, latin=self.latin)
        self.sites |= last_sites(spots)
        self.pair = named_together(spots) or self.pair

    def _remember(self, parsed: Parsed, spots: list[Spot]) -> None:
        self.last = next((spot for spot in reversed(spots) if _settlement(spot)), self.last)
        if tells_unnamed(parsed, self.gazetteer, latin=self.latin):
            self.named.clear()
        elif any(spot.place is not None for spot in spots):
            self.named[:] = [list(spots), *self.named[: SENTENCES - 1]]
        self.known[:0] = [spot.place for spot in reversed(spots) if spot.place is not None]
        del self.known[_REMEMBERED:]


def _settlement(spot: Spot) -> bool:
    return spot.place is not None and spot.place.precision == 1 and spot.relation == "head"
