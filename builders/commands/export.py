"""`waqai export`: a release in the columns of ACLED or of UCDP GED."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ProfileName(StrEnum):
    """The profiles."""

    ACLED = "acled"
    UCDP_GED = "ucdp-ged"


class FormatName(StrEnum):
    """The formats."""

    CSV = "csv"
    PARQUET = "parquet"
    GEOJSON = "geojson"


def export(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="Release folder, or DATASET@VERSION.")],
    profile: Annotated[ProfileName, typer.Option(help="Whose columns.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")],
    form: Annotated[
        FormatName | None, typer.Option("--format", help="Form of the file; that of its ending when not given.")
    ] = None,
) -> None:
    """Write the events of a release in the columns of another project's data, by the rules of docs/EXPORT.md.

    Events that the other project would not count are left out; how many, and why, is told on stderr.
    """
    from rich.console import Console

    from builders.atomic import whole_files
    from builders.export.profile import export as export_rows
    from builders.export.profiles import PROFILES
    from builders.export.write import ENDINGS, FORMATS
    from builders.failures import told
    from builders.outputs import check_output
    from builders.release.named import named_path
    from builders.release.published import Release

    check_output(output, [ending for ending, name in ENDINGS.items() if form in (None, name)])
    chosen = PROFILES[profile]
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    with told(console):
        opened = Release.whole(named_path(release))
    events = opened.table("events")
    exported = export_rows(chosen, events, opened.table("articles"))
    with whole_files(output) as (part,):
        part.write_bytes(FORMATS[ENDINGS[output.suffix]](exported.rows))
    console.print(f"{exported.rows.height:,} of {events.height:,} events in {output}")
    for reason, number in exported.left_out.items():
        console.print(f"left out {number:,}: {chosen.reasons[reason]}")
