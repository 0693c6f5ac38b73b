"""`waqai places`: look up a name, geocode a list, add a further layer of places, check a layer.

`waqai places NAME` is short for `waqai places show NAME`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer


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

Layers = Annotated[
    list[Path] | None, typer.Option("--layer", help="A folder with a further layer of places; may be repeated.")
]


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="A place's name, in Arabic or Latin letters.")],
    admin1: Annotated[str | None, typer.Option(help="The governorate: a name or a P-code.")] = None,
    near: Annotated[str | None, typer.Option(help="Another place nearby.")] = None,
    layer: Layers = None,
) -> None:
    """Show the places that a name may mean, and which one it is taken for, with the reason."""
    from rich.console import Console
    from rich.table import Table

    from gazetteer.lookup import Lookup

    found = Lookup(_load(layer)).resolve(name, admin1, near)
    table = Table(box=None, header_style="bold")
    for column in ("", "place_id", "name", "name_ar", "kind", "governorate", "sub-district", "latitude", "longitude"):
        table.add_column(column)
    rows = dict.fromkeys((*((found.place,) if found.place else ()), *found.candidates))
    for place in rows:
        mark = "*" if place is found.place else ""
        point = (f"{place.latitude:.5f}", f"{place.longitude:.5f}")
        table.add_row(
            mark, place.place_id, place.name, place.name_ar, place.kind, place.admin1, place.admin3, *point
        )  # fmt: skip
    console = Console()
    if found.place is None:
        typer.echo(found.why)
        raise typer.Exit(1)
    console.print(table)
    console.print(
        f"taken for {found.place.place_id} at {found.latitude}, {found.longitude}, "
        f"geo_precision {found.geo_precision}, score {found.score}: {found.why}",
        highlight=False,
    )


@app.command()
def resolve(
    source: Annotated[Path, typer.Option("--input", help="A CSV with `name`, and if any `admin1`, `date`, `near`.")],
    output: Annotated[Path, typer.Option("--output", help="The CSV to write, a row for each input row.")],
    online: Annotated[
        Path | None,
        typer.Option(help="Ask OpenStreetMap's Nominatim for what is not found, and keep its answers in this file."),
    ] = None,
    layer: Layers = None,
) -> None:
    """Geocode a list of names."""
    from gazetteer.batch import resolve_csv
    from gazetteer.lookup import Lookup
    from gazetteer.online import OnlineGeocoder

    geocoder = OnlineGeocoder(online, "waqai") if online else None
    answer = resolve_csv(Lookup(_load(layer)), source, output, geocoder)
    sure = answer.filter(answer["geo_precision"] == 1).height
    missing = answer["latitude"].null_count()
    typer.echo(f"{answer.height} names: {sure} at a settlement or site, {missing} without a point", err=True)


@app.command("import")
def import_layer(
    source: Annotated[Path, typer.Argument(help="GeoNames' SY.txt, or an OCHA table (.csv, .xlsx).")],
    output: Annotated[Path, typer.Option("--output", help="The folder to write the layer to.")],
    alternates: Annotated[Path | None, typer.Option(help="GeoNames' alternateNamesV2.txt.")] = None,
    licence: Annotated[str | None, typer.Option(help="The licence of the data, for the layer's LICENCE.md.")] = None,
) -> None:
    """Make a further layer of a GeoNames dump or an OCHA table; what is known already becomes aliases."""
    from gazetteer.importing import make_layer, read_geonames, read_ocha, write_layer

    geonames = source.suffix.lower() == ".txt"
    entries = read_geonames(source, alternates) if geonames else read_ocha(source)
    layer = make_layer(_load(None), entries, "geonames" if geonames else "ocha")
    usual = "GeoNames, CC BY 4.0" if geonames else "OCHA, CC BY 3.0 IGO"
    write_layer(layer, output, licence or usual)
    counts = f"{len(layer.places)} new places, {layer.known} known, {len(layer.aliases)} further spellings"
    typer.echo(f"{output}: {counts}", err=True)


@app.command()
def check(
    folder: Annotated[Path | None, typer.Argument(help="A layer's folder; without it, the gazetteer itself.")] = None,
) -> None:
    """Check the tables of a layer: order, letters, parents, points, and that no alias takes another place's name."""
    from gazetteer.check import check_folder
    from gazetteer.gazetteer import HERE

    findings = check_folder(folder or HERE, _load([folder] if folder else None))
    for finding in findings:
        typer.echo(f"{finding.table}\t{finding.entry}\t{finding.check}\t{finding.message}")
    typer.echo(f"{len(findings)} findings", err=True)
    if findings:
        raise typer.Exit(1)


def _load(layers: list[Path] | None) -> "Gazetteer":
    from gazetteer.gazetteer import Gazetteer

    return Gazetteer.load(*(layers or ()))
