"""`waqai places`: look up a name, geocode a list, add a further layer of places, check a layer.

`waqai places NAME` is short for `waqai places show NAME`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperGroup

from builders.commands.stand_ins import Layers
from builders.counted import counted
from builders.errors import InputError
from builders.outputs import check_not_published, check_output

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.online import OnlineGeocoder
    from gazetteer.place import Place

_COLUMNS: Final = ("", "place_id", "name", "name_ar", "kind", "governorate", "sub-district", "latitude", "longitude")


class NameOrCommand(TyperGroup):
    """A group whose first word is a command, or else a name to show."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Read `NAME` as `show NAME`."""
        return super().resolve_command(ctx, args if args and args[0] in self.commands else ["show", *args])


app = typer.Typer(
    cls=NameOrCommand,
    help="Look up places: `waqai places NAME`, or one of the commands.",
    no_args_is_help=True,
)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="A place's name, in Arabic or Latin letters.")],
    admin1: Annotated[str | None, typer.Option(help="The governorate: a name or a P-code.")] = None,
    near: Annotated[str | None, typer.Option(help="Another place nearby.")] = None,
    layer: Layers = None,
) -> None:
    """Show the places that a name may mean, and which one it is taken for, with the reason."""
    from gazetteer.lookup import Lookup

    found = Lookup(_load(layer)).resolve(name, admin1, near)
    if found.place is None:
        typer.echo(found.why)
        raise typer.Exit(1)
    _show([_cells(place, found.place) for place in dict.fromkeys((found.place, *found.candidates))])
    typer.echo(
        f"taken for {found.place.place_id} at {found.latitude}, {found.longitude}, "
        f"geo_precision {found.geo_precision}, score {found.score}: {found.why}"
    )


@app.command()
def resolve(
    source: Annotated[
        Path, typer.Option("--input", "-i", help="A CSV with `name`, and if any `admin1`, `date`, `near`.")
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="The CSV to write, a row for each input row; import it into a spreadsheet as text."
        ),
    ],
    online: Annotated[
        Path | None,
        typer.Option(help="Ask OpenStreetMap's Nominatim for what is not found, and keep its answers in this file."),
    ] = None,
    layer: Layers = None,
) -> None:
    """Geocode a list of names; its further columns are kept behind the answer's (`asked_NAME` for one of these)."""
    from builders.atomic import whole_files
    from gazetteer.batch import counts, resolve_csv
    from gazetteer.lookup import Lookup

    _check_given(source)
    check_output(output, [".csv"], [source])
    if online:
        check_output(online, others=[source, output])
    geocoder = _online(online) if online else None
    with whole_files(output) as (part,):
        answer = resolve_csv(Lookup(_load(layer)), source, part, geocoder)
    typer.echo(f"{counted(answer.height, 'name')}: {counts(answer)}", err=True)
    if geocoder and geocoder.failure:
        typer.echo(f"OpenStreetMap's Nominatim was not asked for all: {geocoder.failure}", err=True)
        raise typer.Exit(1)


def _online(answers: Path) -> "OnlineGeocoder":
    from gazetteer.online import OnlineGeocoder

    return OnlineGeocoder(answers, "waqai")


@app.command("import")
def import_layer(
    source: Annotated[Path, typer.Argument(help="GeoNames' SY.txt, or an OCHA table (.csv, .xlsx).")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write the layer to.")],
    alternates: Annotated[Path | None, typer.Option(help="GeoNames' alternateNamesV2.txt.")] = None,
    licence: Annotated[str | None, typer.Option(help="The licence of the data, for the layer's LICENCE.md.")] = None,
) -> None:
    """Make a further layer of a GeoNames dump or an OCHA table; what is known already becomes aliases.

    Commands that look for places take it by --layer, and a dataset by the key `layers` of its recipe.
    """
    from builders.atomic import whole_files, whole_parent
    from gazetteer.elsewhere import read_geonames, read_ocha
    from gazetteer.importing import make_layer, write_layer
    from gazetteer.tables import LAYER_FILES

    for given in (source, *([alternates] if alternates else [])):
        _check_given(given)
    if output.exists() and not output.is_dir():
        raise InputError(output, None, None, "a file, not a folder", "name a folder for the layer")
    check_not_published(output, output)
    files = [output / name for name in LAYER_FILES]
    for there in filter(Path.exists, files):  # it may hold what somebody wrote by hand
        raise InputError(there, None, None, "is there already and would be overwritten", "name a new folder")
    geonames = source.suffix.lower() == ".txt"
    read = read_geonames(source, alternates) if geonames else read_ocha(source)
    layer = make_layer(_load(None), read, "geonames" if geonames else "ocha")
    usual = "GeoNames, CC BY 4.0" if geonames else "OCHA, CC BY 3.0 IGO"
    with whole_parent(output), whole_files(*files) as parts:
        write_layer(layer, parts, licence or usual)
    counts = f"{len(layer.places)} new places, {layer.known} known, {len(layer.aliases)} further spellings"
    typer.echo(f"{output}: {counts}", err=True)
    for reason, number in sorted(layer.left_out.items()):
        typer.echo(f"left out: {counted(number, 'row')} {reason}", err=True)
    if layer.unlike:
        typer.echo(
            f"left out: {counted(layer.unlike, 'further name')} unlike that of the place, or like another's", err=True
        )


@app.command()
def check(
    folder: Annotated[Path | None, typer.Argument(help="A layer's folder; without it, the gazetteer itself.")] = None,
) -> None:
    """Check the tables of a layer: order, letters, parents, points, and that no alias takes another place's name.

    The name of a place of the same governorate, or that of a well-known place anywhere.
    """
    from builders.layers import check_layer
    from gazetteer.check import check_folder
    from gazetteer.gazetteer import HERE, Gazetteer

    if folder is None or (folder.exists() and folder.samefile(HERE)):
        findings = check_folder(HERE, Gazetteer.load())
    else:
        check_layer(folder)
        findings = check_folder(folder, Gazetteer.load(folder))
    for finding in findings:
        typer.echo(f"{finding.table}, line {finding.line}\t{finding.entry}\t{finding.check}\t{finding.message}")
    typer.echo(counted(len(findings), "finding"), err=True)
    if findings:
        raise typer.Exit(1)


def _load(layers: list[Path] | None) -> "Gazetteer":
    from builders.layers import gazetteer_with

    return gazetteer_with(layers or ())


def _check_given(file: Path) -> None:
    if not file.is_file():
        raise InputError(file, None, None, "a folder, not a file" if file.is_dir() else "no such file")


def _cells(place: "Place", taken: "Place") -> tuple[str, ...]:
    point = (f"{place.latitude:.5f}", f"{place.longitude:.5f}")
    names = (place.place_id, place.name, place.name_ar, place.kind, place.admin1 or "", place.admin3 or "")
    return ("*" if place is taken else "", *names, *point)


def _show(rows: list[tuple[str, ...]]) -> None:
    """A table on a terminal; elsewhere lines with tabs, as `cut` and a spreadsheet read them."""
    from rich.console import Console
    from rich.table import Table

    console = Console(markup=False, highlight=False)
    if not console.is_terminal:
        for row in (_COLUMNS, *rows):
            typer.echo("\t".join(row))
        return
    table = Table(*_COLUMNS, box=None, header_style="bold")
    for row in rows:
        table.add_row(*row)
    console.print(table)
