"""How long the gazetteer takes to load, and how many distinct names it resolves in a second, each with a governorate.

    python -m benchmarks.geocoding_speed

The names are all that the gazetteer has, in both languages. While the first half is resolved the indexes are made; the
second half finds them there. Seconds are those of one core.
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
    names, lookup = _names(gazetteer), Lookup(gazetteer)
    for half, offset in (("first", 0), ("second", 1)):
        print(f"{half} half: {_rate(lookup, names.gather_every(2, offset)):,.0f} names a second")


def _names(gazetteer: Gazetteer) -> pl.DataFrame:
    places = gazetteer.places
    named = [(name, place.admin1) for place in places.values() for name in (place.name, place.name_ar)]
    named += [(alias.name, places[alias.place_id].admin1) for alias in gazetteer.aliases]
    return pl.DataFrame(list(dict.fromkeys(named)), schema=["name", "admin1"], orient="row")


def _rate(lookup: Lookup, names: pl.DataFrame) -> float:
    start = process_time()
    resolve_table(lookup, names)
    return names.height / (process_time() - start)


if __name__ == "__main__":
    main()
