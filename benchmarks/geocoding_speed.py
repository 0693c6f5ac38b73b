"""How long the gazetteer takes to load, and how many distinct names it resolves in a second, each with a governorate.

    python -m benchmarks.geocoding_speed

The names are all that the gazetteer has, in both languages, as they stand and in three other ways of writing, the
governorate too: `whole list` is these, with the making of the indexes, which each run begins with. Then the names as
they stand alone, in halves: while the first is resolved the indexes are made; the second finds them there. Seconds are
those of one core.
"""

from time import process_time

import polars as pl

from gazetteer.batch import resolve_table
from gazetteer.gazetteer import Gazetteer
from gazetteer.lookup import Lookup


def main() -> None:
    """Print the measures."""
    start = process_time()
    gazetteer = Gazetteer.load()
    print(f"load: {process_time() - start:.3f} s")
    names = _names(gazetteer)
    every = _written_otherwise(names)
    print(f"whole list: {every.height:,} names, {_rate(Lookup(gazetteer), every):,.0f} a second")
    gazetteer = Gazetteer.load()  # which keeps indexes too
    lookup = Lookup(gazetteer)
    for half, offset in (("first", 0), ("second", 1)):
        print(f"{half} half: {_rate(lookup, names.gather_every(2, offset)):,.0f} names a second")


def _names(gazetteer: Gazetteer) -> pl.DataFrame:
    places = gazetteer.places
    named = [(name, place.admin1) for place in places.values() for name in (place.name, place.name_ar)]
    named += [(alias.name, places[alias.place_id].admin1) for alias in gazetteer.aliases]
    return pl.DataFrame(list(dict.fromkeys(named)), schema=["name", "admin1"], orient="row")


def _written_otherwise(names: pl.DataFrame) -> pl.DataFrame:
    """The names as they stand, in small letters, without hyphens, and with a space behind them, each once."""
    name, admin1 = pl.col("name"), pl.col("admin1")
    small = names.with_columns(name.str.to_lowercase())
    apart = names.with_columns(name.str.replace_all("-", " "), admin1 + " Governorate")
    spaced = names.with_columns(name + " ", admin1.str.to_uppercase())
    return pl.concat([names, small, apart, spaced]).unique(maintain_order=True)


def _rate(lookup: Lookup, names: pl.DataFrame) -> float:
    start = process_time()
    resolve_table(lookup, names)
    return names.height / (process_time() - start)


if __name__ == "__main__":
    main()
