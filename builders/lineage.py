"""What each rule, lexicon entry and gazetteer entry said when a release was made, as a hash each.

Every row of a release names the entries that read its words (`evidence.rule_id`). With these hashes in both of two
releases, a diff can say which changed entry changed which row.
"""

import csv
import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import polars as pl

from builders import digest
from builders.lexicon import composed
from schema.tables import polars_schema
from schema.traces import Entry

_BUILDERS: Final = Path(__file__).parent
_GAZETTEER: Final = _BUILDERS.parent / "gazetteer"

LINEAGE_SCHEMA: Final = polars_schema(Entry)
LINEAGE_FILE: Final = "lineage.parquet"

#: Characters of a hash that are kept; chance agreement of two is out of the question.
_KEPT: Final = 16


def lineage(
    rules: Path = _BUILDERS / "rules",
    lexicon: Path = _BUILDERS / "lexicon",
    gazetteer: Path = _GAZETTEER,
    layers: Sequence[Path] = (),
) -> pl.DataFrame:
    """All entries with their hashes (`LINEAGE_SCHEMA`), by entry. `layers`: folders with further places."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    places = [entry for folder in (gazetteer, *layers) for entry in _places(folder)]
    for entry, what in [*_rules(rules), *_lexicon(lexicon), *_composed(lexicon), *places]:
        said[entry].append(what)
    rows = [
        (entry, hashlib.sha256("\n".join(sorted(said[entry])).encode()).hexdigest()[:_KEPT]) for entry in sorted(said)
    ]
    return pl.DataFrame(rows, schema=LINEAGE_SCHEMA, orient="row")


def _rules(folder: Path) -> Iterator[tuple[str, str]]:
    """Of a rule, all but its proof and its reason, which do not change what it reads."""
    for path in sorted(folder.rglob("*.toml")):
        content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for rule in content.get("rule", ()):
            told = {k: v for k, v in rule.items() if k not in ("why", "examples", "counterexamples")}
            yield rule["id"], digest.of_json(told)


def _lexicon(folder: Path) -> Iterator[tuple[str, str]]:
    """Entries are named by table and phrase; words of harm by what they say, since that is what evidence names."""
    for path in sorted(folder.glob("*/*.csv")):
        name = "harm" if path.stem == "harm" else "phrase"
        for row in _table(path):
            yield f"{path.stem}:{row[name]}", _text(path.parent.name, row.values())


def _composed(folder: Path) -> Iterator[tuple[str, str]]:
    """Names of sides that two tables make together, as evidence names them: each says what both of its parts say."""
    for states in sorted(folder.glob("*/states.csv")):
        for phrase, *parts in composed(_table(states.with_name("belongings.csv")), _table(states)):
            yield f"actors:{phrase}", _text(states.parent.name, [value for part in parts for value in part.values()])


def _places(folder: Path) -> Iterator[tuple[str, str]]:
    """All rows of all tables that name a place by its id."""
    for path in sorted(folder.glob("*.csv")):
        for row in _table(path):
            if "place_id" in row:
                yield f"gazetteer:{row['place_id']}", _text(path.stem, row.values())


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _text(table: str, values: Iterable[object]) -> str:
    return "\x1f".join([table, *map(str, values)])
