"""Elements that a page hides by an attribute, with all that is in them: `<p hidden>`, `<div style="display:none">`.

What a class or a style sheet hides is not known here, and `aria-hidden` hides nothing from the eye.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

#: Whether a text may hide anything in this way: a look that spares most pages the work.
MAY_HIDE: Final = re.compile(r"\shidden[\s/=>]|display\s*+:\s*+none", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"""(?P<name>[^\s"'=/]++)(?:\s*+=\s*+(?:"(?P<in_two>[^"]*+)"|'(?P<in_one>[^']*+)'|(?P<bare>[^\s"']++)))?"""
)
_DISPLAY: Final = re.compile(r"(?:^|;)\s*+display\s*+:\s*+([a-z-]++)", re.IGNORECASE)
#: Elements that hold nothing.
_VOID: Final = frozenset({"br", "hr", "img", "wbr"})
#: Elements that a script shows in the end: a page that stayed hidden would be none.
_WHOLE: Final = frozenset({"body", "html"})


def hidden_elements(marks: Iterable[tuple[str, int, int]]) -> dict[int, int]:
    """Where each hidden element begins -> where it ends. `marks`: tags, each with its place in the text; what is no tag
    is passed over. One that nothing closes before what holds it ends hides nothing.
    """
    found: dict[int, int] = {}
    opened: list[tuple[str, int, bool]] = []
    names: Counter[str] = Counter()
    for mark, first, last in marks:
        read = _TAG.fullmatch(mark)
        if read is None or (name := read["name"].lower()) in _VOID:
            continue
        if not read["closing"]:
            opened.append((name, first, name not in _WHOLE and _hides(read["attributes"])))
            names[name] += 1
            continue
        while names[name]:
            inner, start, hides = opened.pop()
            names[inner] -= 1
            if inner == name:
                found |= {start: last} if hides else {}
                break
    return found


def _hides(attributes: str) -> bool:
    """Whether attributes hide their element: `hidden`, with whatever value, or a style that displays none."""
    for attribute in _ATTRIBUTE.finditer(attributes):
        name = attribute["name"].lower()
        displays = _DISPLAY.findall(attribute["in_two"] or attribute["in_one"] or attribute["bare"] or "")
        if name == "hidden" or (name == "style" and [value.lower() for value in displays[-1:]] == ["none"]):
            return True
    return False
