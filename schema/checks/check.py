"""What a check is, what it may look up, and what it finds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

import polars as pl

from schema.actors import Actor, load_actors
from schema.cells import cell_of, syria_cells, widened

Severity = Literal["error", "warning"]

#: Side of the cells by which a point is placed in a governorate, degrees: about 20 km.
ADMIN_CELL: Final = 0.2

#: Columns of the frame that a place must have to be looked up: see `Facts.places`.
PLACE_COLUMNS: Final = ("place_id", "admin1_pcode", "latitude", "longitude", "precision")

_NO_PLACES = pl.DataFrame(
    schema={"place_id": pl.String, "admin1_pcode": pl.String, "latitude": pl.Float64, "longitude": pl.Float64}
    | {"precision": pl.Int32}
)
_NO_ARTICLES = pl.DataFrame(schema={"article_id": pl.String, "published": pl.Date, "body": pl.String})


@dataclass(frozen=True, slots=True)
class Facts:
    """What checks may look up beside the row.

    `actors`: the register. `syria`: cells of the country. `places`: a frame of the gazetteer's places with
    `PLACE_COLUMNS`. `admin1_cells`: cells near the places of each governorate, as text "SY03:123". `articles`: a frame
    with `article_id`, `published` and `body` (null where the dataset does not publish the text). `at_hand`: which of
    `places` and `articles` were given; the other is empty.
    """

    actors: Mapping[str, Actor]
    syria: frozenset[int]
    places: pl.DataFrame
    admin1_cells: frozenset[str]
    articles: pl.DataFrame
    at_hand: frozenset[str]

    @staticmethod
    def load(places: pl.DataFrame | None = None, articles: pl.DataFrame | None = None) -> "Facts":
        """Facts for one run of checks."""
        at_hand = {name for name, frame in (("places", places), ("articles", articles)) if frame is not None}
        places = _NO_PLACES if places is None else places
        articles = _NO_ARTICLES if articles is None else articles
        return Facts(load_actors(), syria_cells(), places, _near_admin1(places), articles, frozenset(at_hand))

    def with_articles(self, articles: pl.DataFrame) -> "Facts":
        """The same for another batch of articles."""
        return replace(self, articles=articles, at_hand=self.at_hand | {"articles"})


def _near_admin1(places: pl.DataFrame) -> frozenset[str]:
    own = places.select("admin1_pcode", "latitude", "longitude").drop_nulls().unique().iter_rows()
    cells = {(pcode, cell_of(latitude, longitude, ADMIN_CELL)) for pcode, latitude, longitude in own}
    return frozenset(f"{pcode}:{near}" for pcode, cell in cells for near in widened([cell], 1))


@dataclass(frozen=True, slots=True)
class Check:
    """One rule that every row must keep.

    `id`: its name in messages and refusals. `sentence`: what must hold. `fields`: the columns that it reads and that a
    message shows, the one at fault first. `fails`: the column of truth values "this row breaks it" (null counts as
    no). `severity`: an error stops a release, a warning is written down. `tables`: where it holds. `needs`: facts
    without which it cannot be run.
    """

    id: str
    sentence: str
    fields: tuple[str, ...]
    fails: Callable[[pl.DataFrame, Facts], pl.Expr | pl.Series]
    severity: Severity = "error"
    tables: tuple[str, ...] = ("reports", "events")
    needs: Literal["places", "articles"] | None = None


#: Columns of the findings: one row per failing row and check.
FINDINGS: Final = pl.Schema(
    {
        "table": pl.String(),
        "row": pl.String(),
        "article_id": pl.String(),
        "check": pl.String(),
        "severity": pl.String(),
        "field": pl.String(),
        "value": pl.String(),
        "sentence": pl.String(),
    }
)
