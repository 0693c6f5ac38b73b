"""Pieces that several pages share: cards with a figure, cells with a bar, chapters."""

from collections.abc import Iterable, Sequence

from builders.report.page import attribute, words


def cards(figures: Iterable[tuple[str, str, str]]) -> str:
    """Figures side by side: of each the number, what it counts, and a remark."""
    items = (
        f'<div class="card"><dt>{attribute(name)}</dt><dd><strong>{attribute(figure)}</strong>'
        f"<small>{attribute(remark)}</small></dd></div>"
        for figure, name, remark in figures
    )
    return f'<dl class="cards">{"".join(items)}</dl>'


def barred(figure: int, most: int) -> str:
    """A number with a bar behind it, as long as its share of the largest in the column."""
    share = 100 * figure / most if most else 0
    return f'<span class="bar" style="--share: {share:.1f}%">{figure:,}</span>'


def named(name: str, other: str | None = None) -> str:
    """A name, and under it its other form, as of a place in Arabic."""
    return f'{words(name)} <span class="faint">{words(other)}</span>' if other and other != name else words(name)


def chapter(anchor: str, title: str, *blocks: str) -> str:
    """A chapter of the page; nothing when it has nothing in it."""
    content = "\n".join(block for block in blocks if block)
    return f'<section id="{anchor}"><h2>{attribute(title)}</h2>\n{content}</section>' if content else ""


def contents(chapters: Sequence[tuple[str, str]]) -> str:
    """Links to the chapters: (anchor, title)."""
    links = "".join(f'<a href="#{anchor}">{attribute(title)}</a>' for anchor, title in chapters)
    return f'<nav aria-label="Contents">{links}</nav>'


def remark(text: str) -> str:
    """A sentence of our own under a heading."""
    return f'<p class="faint">{attribute(text)}</p>'
