"""`waqai`: the command line. Exit codes: 0 ok, 1 differences or failures found, 2 bad usage or input."""

import io
import signal
import sys
from typing import Annotated

import typer

from builders.commands import places, rules
from builders.commands.build import build
from builders.commands.code import code
from builders.commands.diff import diff
from builders.commands.evaluate import evaluate
from builders.commands.explain import explain
from builders.commands.export import export
from builders.commands.report import report
from builders.commands.validate import validate
from builders.commands.verify import verify
from builders.errors import InputError, check_utf8
from gazetteer.tables import TableError

app = typer.Typer(
    name="waqai",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(code)
app.command()(build)
app.command()(validate)
app.command()(verify)
app.command()(diff)
app.command()(evaluate)
app.command()(explain)
app.command()(report)
app.command()(export)
app.add_typer(places.app, name="places")
app.add_typer(rules.app, name="rules")


def _tell_version(wanted: bool) -> None:
    if wanted:
        from builders.tools import tool_version

        typer.echo(f"waqai {tool_version()}")
        raise typer.Exit


@app.callback()
def waqai(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="Show the version and exit.")
    ] = False,
) -> None:
    """Conflict events of Syria's war from Arabic and English news: geocoded, dated, and explained row by row."""


def main() -> None:
    """Run the command line; an error of the input is one line on stderr and exit code 2."""
    signal.signal(signal.SIGTERM, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # Arabic on a terminal that knows ASCII alone
    if sys.flags.optimize > 1:  # the codebook of a release is made of them
        _fail(
            InputError(None, None, None, "Python leaves its docstrings out", "run it without -OO or PYTHONOPTIMIZE=2"),
            2,
        )
    try:
        for argument in sys.argv[1:]:
            check_utf8(argument)
        app(prog_name="waqai")
    except (InputError, TableError) as error:
        _fail(error, 2)
    except OSError as error:  # a full disk, a file that may not be read
        _fail(error, 1)


def _stop(number: int, _frame: object) -> None:
    """End as after an error, so that files begun are taken away: clusters and `timeout` stop a run by SIGTERM."""
    sys.exit(128 + number)


def _fail(error: Exception, status: int) -> None:
    # A file name can hold anything; nothing of it may move the cursor or break the line.
    line = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in str(error))
    sys.stderr.buffer.write(f"error: {line}\n".encode("utf-8", "backslashreplace"))
    sys.exit(status)


if __name__ == "__main__":
    main()
