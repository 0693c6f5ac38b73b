"""A spot: one name of a place in a sentence, and the place of the gazetteer that it is."""

from dataclasses import dataclass

from builders.mention import Mention
from gazetteer.place import Place

#: Why what holds a place stands for it: its name is not known. Such places are the same if they are called the same.
UNLISTED = "no such name in what holds it"
#: Why a town stands for a quarter of it that has no known name.
IN_TOWN = "no such name in the town named"
#: Why a side of the countryside is that of its section: an item of a bulletin, told by itself.
IN_SECTION = "of the governorate of its section"
#: Why a place is meant by "the town" alone.
TAKEN_UP = "of its sort named last"
WIDE = frozenset({"governorate", "countryside", "region"})
AREA = 3  # geo_precision of a governorate or a large region


@dataclass(slots=True)
class Spot:
    """One place name. `first`, `last`: its tokens with the kind word before it. `relation`: head, container, origin.

    `relation`: head; container of the one before it; origin of fire or people; seat of a writer (byline); section, a
    heading; the other end of a road. `marker`: the preposition before it. `near`: at its edge or in a direction from
    it (`directed`). `kind`: the kind word before it. `rural`: of a town, of which only the countryside is meant: ريف
    بلدة. `partial`: only a part of it is meant: أجزاء من البلدة. `called`: a name that is not known. The rest is filled
    by `locating.locate`.
    """

    first: int
    last: int
    name: Mention
    chain: int
    relation: str
    marker: str
    near: bool
    directed: bool
    kind: str | None
    rural: bool = False
    partial: bool = False
    place: Place | None = None
    latitude: float = 0.0
    longitude: float = 0.0
    precision: int = 1
    why: str = ""
    called: str = ""

    @property
    def taken_up(self) -> bool:
        """Whether it is named by its sort alone, in a sentence without names: "the town"."""
        return self.why == TAKEN_UP

    @property
    def bare_capital(self) -> bool:
        """Whether it is the name of a governorate's capital with no kind word, which is that of the governorate too."""
        return self.kind is None and self.place is not None and self.place.capital_level == 1
