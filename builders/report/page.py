"""One HTML page that needs nothing else: no script, nothing loaded, readable in the dark, on paper and by keyboard.

Every text goes through `words`, which escapes it, names the signs that could reorder what is around them, and isolates
its direction.
"""

import re
from html import escape
from importlib.resources import files
from typing import Final

from builders.explain.signs import shown

#: Nothing is fetched and nothing runs, whatever a text may hold.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN: Final = re.compile("[A-Za-z]")


def page(title: str, body: str, style: str = "") -> str:
    """The whole page. `title`: plain text. `body`: HTML. `style`: CSS beside what every page has."""
    common = files("builders.report").joinpath("page.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{attribute(title)}</title>\n<style>{common}{style}</style></head>\n"
        f'<body><a class="skip" href="#main">To the contents</a>\n<main id="main">\n{body}\n</main></body></html>\n'
    )


def attribute(text: str) -> str:
    """A text where no element can stand: in an attribute, in the title."""
    return escape(shown(text))


def words(text: object) -> str:
    """A text as an isolated run of the page, in the direction of most of its letters."""
    told = str(text)
    is_arabic = len(_ARABIC.findall(told)) > len(_LATIN.findall(told))
    return (
        f'<bdi dir="rtl" lang="ar">{attribute(told)}</bdi>' if is_arabic else f'<bdi dir="ltr">{attribute(told)}</bdi>'
    )


def anchor(name: str) -> str:
    """`name` as an id or the end of a link: of letters and digits, without a space."""
    return escape(re.sub(r"[^\w.#/-]+", "_", shown(name)))


def table(head: list[str], rows: list[list[str]], *, ids: list[str] | None = None) -> str:
    """A table of HTML cells: the first of a row names it. A name of `head` that ends in # stands over numbers.

    `ids`: an anchor for each row.
    """
    numbers = [name.endswith("#") for name in head]
    names = "".join(
        f'<th scope="col"{_number(is_number)}>{attribute(name.removesuffix("#"))}</th>'
        for name, is_number in zip(head, numbers, strict=True)
    )
    lines = []
    for at, row in enumerate(rows):
        first, *others = zip(row, numbers, strict=True)
        cells = "".join(f"<td{_number(is_number)}>{cell}</td>" for cell, is_number in others)
        mark = f' id="{anchor(ids[at])}"' if ids else ""
        lines.append(f'<tr{mark}><th scope="row"{_number(first[1])}>{first[0]}</th>{cells}</tr>')
    listed = "\n".join(lines)
    return f'<div class="scroll"><table><thead><tr>{names}</tr></thead>\n<tbody>\n{listed}\n</tbody></table></div>'


def _number(is_number: bool) -> str:
    return ' class="number"' if is_number else ""
