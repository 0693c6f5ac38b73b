"""An account as one HTML page."""

from importlib.resources import files

from builders.explain.document import ROLES, Document, Facts, Grid, Line, Passage, Piece, Section
from builders.report.page import anchor, attribute, page, table, words


def as_html(document: Document) -> str:
    """The page of an account."""
    chapters = [section for section in document.sections if section.level == 2]
    links = "".join(f'<a href="#{anchor(one.anchor)}">{attribute(one.title)}</a>' for one in chapters)
    legend = _legend() if document.legend else ""
    parts = [
        f"<h1>{words(document.title)}</h1>",
        _facts(document.lead),
        f'<nav aria-label="Contents">{links}</nav>',
        legend,
        *(_section(section) for section in document.sections),
    ]
    return page(document.title, "\n".join(parts), _style())


def _style() -> str:
    colours = "".join(f".{role} {{ --role: var(--{role}); }}\n" for role in ROLES)
    return files("builders.explain").joinpath("account.css").read_text(encoding="utf-8") + colours


def _legend() -> str:
    items = (f'<li><mark class="{role}">{role}</mark> {attribute(told)}</li>' for role, told in ROLES.items())
    return f'<ul class="legend" aria-label="Colours">{"".join(items)}</ul>'


def _section(section: Section) -> str:
    blocks = "\n".join(_block(block) for block in section.blocks)
    mark = f' id="{anchor(section.anchor)}"' if section.anchor else ""
    return f"<section{mark}><h{section.level}>{words(section.title)}</h{section.level}>\n{blocks}</section>"


def _block(block: Passage | Facts | Grid | Line) -> str:
    match block:
        case Passage():
            direction = "rtl" if block.lang == "ar" else "ltr"
            lines = "\n".join(f"<p>{_line(line)}</p>" for line in block.lines)
            return f'<div class="passage" dir="{direction}" lang="{attribute(block.lang)}">\n{lines}\n</div>'
        case Facts():
            return _facts(block)
        case Grid():
            return table(list(block.head), [[_line(cell) for cell in row] for row in block.rows])
    return f"<p>{_line(block)}</p>"


def _facts(facts: Facts) -> str:
    rows = "".join(f"<dt>{attribute(name)}</dt><dd>{_line(line)}</dd>" for name, line in facts.rows)
    return f"<dl>{rows}</dl>"


def _line(line: Line) -> str:
    return "".join(_piece(piece) for piece in line)


def _piece(piece: Piece) -> str:
    if piece.role not in ROLES:
        told = words(piece.text)
        told = f'<a rel="noreferrer" href="{attribute(piece.to)}">{told}</a>' if _is_address(piece.to) else told
        return f'<span class="{piece.role}">{told}</span>' if piece.role else told
    told = attribute(piece.text)
    if piece.to.startswith("#"):
        told = f'<a href="#{anchor(piece.to[1:])}">{told}</a>'
    note = f' title="{attribute(piece.note)}"' if piece.note else ""
    return f'<mark class="{piece.role}"{note}>{told}</mark>'


def _is_address(to: str) -> bool:
    """Whether it leads to a page of the web; nothing else becomes a link."""
    return to.startswith(("https://", "http://"))
