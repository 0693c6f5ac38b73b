"""The parts of the README that come from the releases of the sample: the newest version, one event of it with its
evidence, and what each release changed.

`python -m builders.readme README.md datasets/syria-sample` writes them anew (`make readme`); a test holds them current.
"""

import io
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import polars as pl
from rich.console import Console

from builders.diff import diff_releases
from builders.diff.as_terminal import show
from builders.release.published import Release, releases_in

#: Columns of the event that are shown.
SHOWN: Final = (
    "event_id,date_start,date_precision,event_type,sub_event_type,actor_ids,target_ids,weapon_types,fatalities,"
    "fatalities_low,fatalities_high,fatalities_civilians,injured,location,location_ar,place_id,admin1,admin1_pcode,"
    "latitude,longitude,geo_precision,clarity,n_reports,article_ids,notes"
).split(",")
#: What stands between the two comments is generated; the first names the event by an article and a place of it.
_PART: Final = re.compile(r"(<!-- event in (\S+) at (\S+) -->\n).*?(<!-- end of event -->)", re.DOTALL)
#: The same for the diff of the newest release; rows of each kind that it shows.
_DIFF: Final = re.compile(r"(<!-- diff of the sample -->\n).*?(<!-- end of diff -->)", re.DOTALL)
_LIMIT: Final = 2


def filled(readme: str, dataset: Path) -> str:
    """The README with the newest version of the dataset, the row that it shows as that release has it, and what the
    newest diff prints.

    Raises ValueError when the release does not have the one event that the README names.
    """
    releases = releases_in(dataset / "releases")
    newest = releases[-1]
    versions = rf"({dataset.name}/releases/|{dataset.name}, version )[0-9.]+[0-9]"
    readme = re.sub(versions, rf"\g<1>{newest.version}", readme)
    readme = _DIFF.sub(lambda part: part[1] + _diff(dataset.name, *releases[-2:]) + part[2], readme)
    return _PART.sub(lambda part: part[1] + _event(newest.folder, part[2], part[3]) + part[4], readme)


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


def _diff(dataset: str, before: Release, after: Release) -> str:
    """What `waqai diff` prints for two releases."""
    printed = io.StringIO()
    console = Console(file=printed, soft_wrap=True, highlight=False, width=120)
    show(diff_releases(before.folder, after.folder), console, _LIMIT)
    names = " ".join(f"datasets/{dataset}@{release.version}" for release in (before, after))
    lines = "\n".join(line.rstrip() for line in printed.getvalue().splitlines())
    return f"\n```console\n$ waqai diff {names} --limit {_LIMIT}\n{lines}\n```\n\n"


def _table(head: tuple[str, ...], rows: Iterable[list[object]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return " ".join(text.replace("|", "\\|").split())


if __name__ == "__main__":
    file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    file.write_text(filled(file.read_text(encoding="utf-8"), folder), encoding="utf-8", newline="\n")
