"""`docs/EXPORT.md`, made from the profiles: `python -m builders.export.page FILE` writes it."""

import sys
from pathlib import Path
from typing import Final

from builders.export.dyads import Dyads
from builders.export.profile import Profile
from builders.export.profiles import PROFILES
from schema.actors import load_actors
from schema.markdown import table

_LEAD: Final = """# Export

```sh
waqai export datasets/syria-sample/releases/1.0.0 --profile acled -o events.csv
waqai export datasets/syria-sample/releases/1.0.0 --profile ucdp-ged -o events.geojson
```

A profile gives the events of a release the columns of another project's data, in its names and its order, so that code
written for that project reads them. This page is generated from the rules that fill the columns.

| format | |
|---|---|
| `csv` | UTF-8, every field in quotes, lines ended by CR LF (RFC 4180) |
| `parquet` | days and times as such, absent numbers as null |
| `geojson` | RFC 7946: a point for each row, longitude first, WGS 84; all columns as properties |

The ending of the file's name tells the format; `--format` may say it too.

No text is changed on its way out. A text that begins with `=`, `+`, `-` or `@` (a headline or the name of a source may)
is a formula to a spreadsheet that opens a CSV file by a double click: import the file instead, with all columns as
text. R, Python, DuckDB and QGIS read it as it is. The same holds of the CSV files of `waqai diff` and
`waqai places resolve`."""


def page() -> str:
    """The page as Markdown."""
    return "\n\n".join([_LEAD, *(_section(profile) for profile in PROFILES.values()), _sides()]) + "\n"


def _section(profile: Profile) -> str:
    rows = [(str(number), f"`{c.name}`", c.rule) for number, c in enumerate(profile.columns, start=1)]
    parts = [
        f"## {profile.title}",
        f"`--profile {profile.name}`. {profile.about}",
        table(("", "column", "value"), rows),
    ]
    if profile.reasons:
        left_out = [(f"`{reason}`", sentence) for reason, sentence in profile.reasons.items()]
        parts += ["An event has no row when:", table(("reason", ""), left_out)]
    return "\n\n".join(parts)


def _sides() -> str:
    """What UCDP calls each actor."""
    dyads, rows = Dyads(), []
    for actor in load_actors().values():
        side = dyads.side(actor.id)
        if side is not None:
            ally = f"{side.ally}, against {side.against}" if side.ally and side.against else side.ally or ""
            number = dyads.side_ids.get(side.own or "")
            rows.append(
                (f"`{actor.id}`", side.own or "", "" if number is None else str(number), side.lumped or "", ally)
            )
    lead = (
        "A pair is looked for in UCDP's list under the names of both sides from left to right; a pair that is not "
        "listed takes the first. Actors that are absent here are no organised side."
    )
    head = ("actor", "side", "number", "counted with", "stands for")
    return f"## Sides in UCDP GED\n\n{lead}\n\n{table(head, rows)}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8", newline="\n")
