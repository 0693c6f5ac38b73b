"""An account on a terminal, in colours; elsewhere as plain text, in which words carry their role in brackets."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from builders.explain.document import ROLES, Document, Facts, Grid, Line, Passage, Piece, Section
from builders.explain.signs import shown

#: role -> style; each differs from the others by more than its colour where a terminal has few.
_STYLES: Final = {
    "event": "bold yellow",
    "actor": "magenta",
    "target": "bright_magenta underline",
    "place": "green",
    "date": "cyan",
    "toll": "bold red",
    "weapon": "bright_yellow italic",
    "refused": "dim underline",
    "strong": "bold",
    "faint": "dim",
    "quoted": "dim",
}


def show(document: Document, console: Console) -> None:
    """Print the account."""
    coloured = console.is_terminal and not console.no_color
    for line in _lines(document, coloured):
        if isinstance(line, str):
            console.file.write(f"{line}\n")  # printing would make spaces of the tabs
        else:
            console.print(line, soft_wrap=not coloured)


def _lines(document: Document, coloured: bool) -> Iterator[Text | Table | str]:
    yield Text(shown(document.title), "bold")
    yield from _facts(document.lead, coloured)
    if document.legend and coloured:
        yield Text(" ").join(Text(role, _STYLES[role]) for role in ROLES)
    for section in document.sections:
        yield Text()
        yield _heading(section)
        for block in section.blocks:
            yield from _block(block, coloured)


def _heading(section: Section) -> Text:
    return Text(shown(section.title).upper() if section.level == 2 else shown(section.title), "bold")


def _block(block: Passage | Facts | Grid | Line, coloured: bool) -> Iterator[Text | Table | str]:
    match block:
        case Passage():
            for line in block.lines:
                yield _text(line, coloured)
        case Facts():
            yield from _facts(block, coloured)
        case Grid() if coloured:
            yield _table(block)
        case Grid():
            yield from _plain_table(block)
        case _:
            yield _text(block, coloured)


def _facts(facts: Facts, coloured: bool) -> Iterator[Text]:
    width = max((len(name) for name, _ in facts.rows), default=0)
    for name, line in facts.rows:
        whole = [piece._replace(text=piece.text.replace("\n", " ")) for piece in line]
        yield Text.assemble((f"{name:<{width}}  ", "dim"), _text(whole, coloured))


def _table(grid: Grid) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in grid.head:
        table.add_column(name, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_text(cell, True) for cell in row))
    return table


def _plain_table(grid: Grid) -> Iterator[str]:
    """Each row a line, its cells separated by tabs, as `cut` and a spreadsheet read them."""
    for row in [[(Piece(name),) for name in grid.head], *grid.rows]:
        yield "\t".join(_unmarked(cell) for cell in row)


def _unmarked(line: Line) -> str:
    """Words in a table stand in a column of their own and need no mark."""
    return " ".join("".join(shown(piece.text) for piece in line).split())


def _text(line: Line, coloured: bool) -> Text:
    return Text.assemble(*_parts(line, coloured))


def _parts(line: Sequence[Piece], coloured: bool) -> Iterator[tuple[str, str]]:
    for piece in line:
        told = shown(piece.text)
        if coloured or piece.role not in ROLES:
            yield told, _STYLES.get(piece.role, "") if coloured else ""
        else:
            yield f"[{piece.role} {told}]", ""
