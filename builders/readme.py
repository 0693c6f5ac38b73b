"""The parts of the README that come from the newest release of the sample: its version, one event, its evidence.

`python -m builders.readme README.md datasets/syria-sample` writes them anew (`make readme`); a test holds them current.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import polars as pl

from builders.release.version import Version

#: Columns of the event that are shown.
SHOWN: Final = (
    "event_id,date_start,date_precision,event_type,sub_event_type,actor_ids,target_ids,weapon_types,fatalities,"
    "fatalities_low,fatalities_high,fatalities_civilians,injured,location,location_ar,place_id,admin1,admin1_pcode,"
    "latitude,longitude,geo_precision,clarity,n_reports,article_ids,notes"
).split(",")
#: What stands between the two comments is generated; the first names the event by an article and a place of it.
_PART: Final = re.compile(r"(<!-- event in (\S+) at (\S+) -->\n).*?(<!-- end of event -->)", re.DOTALL)


def filled(readme: str, dataset: Path) -> str:
    """The README with the newest version of the dataset and the row that it shows as that release has it.

    Raises ValueError when the release does not have the one event that the README names.
    """
    version = max(Version.parse(folder.name) for folder in (dataset / "releases").iterdir() if folder.is_dir())
    release = dataset / "releases" / str(version)
    readme = re.sub(rf"({dataset.name}/releases/|{dataset.name}, version )[0-9.]+[0-9]", rf"\g<1>{version}", readme)
    return _PART.sub(lambda part: part[1] + _event(release, part[2], part[3]) + part[4], readme)


def _event(release: Path, article_id: str, place_id: str) -> str:
    """The event and what the article says of it, as Markdown."""
    reports = pl.read_parquet(release / "reports.parquet").filter(article_id=article_id, place_id=place_id)
    if reports.height != 1:
        found = f"{reports.height} events in {article_id} at {place_id}"
        raise ValueError(f"{release} has {found}: name another in the README")
    report = reports.row(0, named=True)
    event = pl.read_parquet(release / "events.parquet").filter(event_id=report["event_id"]).row(0, named=True)
    pieces = (
        [piece["field"], piece["text"], f"{piece['start']}-{piece['end']}", piece["rule_id"]]
        for piece in report["evidence"]
    )
    return "\n".join(
        (
            "",
            _table(("column", "value"), ([name, event[name]] for name in SHOWN)),
            "",
            f"What `{report['article_id']}` says of it, and by which rules it was read:",
            "",
            _table(("field", "words", "characters", "rule"), pieces),
            "",
        )
    )


def _table(head: tuple[str, ...], rows: Iterable[list[object]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return " ".join(text.replace("|", "\\|").split())


if __name__ == "__main__":
    file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    file.write_text(filled(file.read_text(encoding="utf-8"), folder), encoding="utf-8", newline="\n")
