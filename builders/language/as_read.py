"""A text as it is read: without the tags of its page and the sign of a hashtag, entities and presentation forms as the
letters that they mean.

What is read keeps its place in the text as published, in which evidence is quoted. Tags do what they do in a browser:
one within a line (`<b>`) parts nothing, that of a block (`<p>`, `<br>`) breaks the line. What a browser does not show
is not read: comments, scripts, styles, templates, what stands for a script, the title of a page, elements that are
hidden (`builders.language.hidden`). One that never closes hides nothing, so that no article is lost behind it. Words in
angle brackets that are no tag stay.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from builders.language.hidden import MAY_HIDE, hidden_elements

_BLOCKS: Final = (
    "address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head"
    "|header|hr|html|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_INLINE: Final = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|img|ins|label|mark|q|s|small|span|strike|strong|time|tt|u|wbr"
)
#: Elements whose contents a browser does not show.
_HIDDEN: Final = "noscript|script|style|template|title"
#: What stands for a raised or lowered sign, that of a note or of "5th", so that no digit runs on into it.
_APART: Final = "\u200b"
#: Letters as PDF files draw them, each as it stands in its word; not the brackets and honorifics among them.
_FORMS: Final = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdf9\ufe70-\ufefc"
_SIGNS: Final = re.compile(f"[<&#{_FORMS}]")
# Linear: a tag ends before the next angle bracket, or is none.
_WRITTEN: Final = re.compile(
    rf"(?P<hidden><(?:(?P<element>{_HIDDEN})(?:[\s/][^<>]*)?>|!--))"
    rf"|(?P<tag></?(?:(?P<block>{_BLOCKS})|(?P<apart>su[bp])|{_INLINE})(?:[\s/][^<>]*)?>"
    rf"|</(?:{_HIDDEN})(?:\s[^<>]*)?>)"
    r"|&(?:amp;)?(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});"
    rf"|(?P<hash>#(?=[^\W\d_]\w*+(?!\s*#)))|[{_FORMS}]",
    re.IGNORECASE,
)
_COMMENT: Final = "!--"
#: Hidden thing -> what ends it.
_ENDS: Final = {name: re.compile(rf"</{name}(?:\s[^<>]*)?>", re.IGNORECASE) for name in _HIDDEN.split("|")} | {
    _COMMENT: re.compile("--!?>")
}


@dataclass(frozen=True, slots=True)
class AsRead:
    """`text` as it is read, in pieces: `starts`, where each begins in it, and `published`, its place as published.

    A piece that is as long in both is the same in both; any other stands as a whole for what it replaces.
    """

    text: str
    starts: list[int]
    published: list[tuple[int, int]]

    def begins(self, at: int) -> int:
        """Where the character at `at` begins in the text as published."""
        piece, within = self._piece(at)
        first, _ = self.published[piece]
        return first + within if self._is_kept(piece) else first

    def ends(self, at: int) -> int:
        """Where the character before `at` ends in the text as published."""
        piece, within = self._piece(at - 1)
        first, last = self.published[piece]
        return first + within + 1 if self._is_kept(piece) else last

    def _piece(self, at: int) -> tuple[int, int]:
        piece = bisect_right(self.starts, at) - 1
        return piece, at - self.starts[piece]

    def _is_kept(self, piece: int) -> bool:
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        first, last = self.published[piece]
        return end - self.starts[piece] == last - first


def as_read(text: str) -> AsRead | None:
    """A text as it is read, or None for one that is read as it is written."""
    if _SIGNS.search(text) is None:
        return None
    written: list[tuple[str, int, int]] = []
    after = 0
    for letters, first, last in _signs(text):
        written += [(text[after:first], after, first), (letters, first, last)]
        after = last
    written.append((text[after:], after, len(text)))
    pieces = [piece for piece in written if piece[0]]
    starts, length = [], 0
    for letters, _, _ in pieces:
        starts.append(length)
        length += len(letters)
    return AsRead("".join(letters for letters, _, _ in pieces), starts, [(first, last) for _, first, last in pieces])


def _signs(text: str) -> Iterator[tuple[str, int, int]]:
    """All that is read as other letters than it is written in: those letters, and from where to where it stands."""
    hidden = _hidden_elements(text) if MAY_HIDE.search(text) else {}
    after = 0
    for letters, first, last in _marks(text):
        if first < after:
            continue  # within what is hidden
        after = hidden.get(first, last)
        yield "" if first in hidden else letters, first, after


def _hidden_elements(text: str) -> dict[int, int]:
    """Where each element that is hidden begins -> where it ends."""
    return hidden_elements((text[first:last], first, last) for _, first, last in _marks(text))


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    """The same, each tag by itself, so that what stands in a hidden element is told too."""
    endless: set[str] = set()  # hidden things that nothing ends from here on; looked for once, to stay linear
    at = 0
    while found := _WRITTEN.search(text, at):
        first, at = found.span()
        if not found["hidden"]:
            yield _letters(found), first, at
            continue
        name = (found["element"] or _COMMENT).lower()
        # The two dashes that open a comment may be those that close it: <!-->.
        end = None if name in endless else _ENDS[name].search(text, at if found["element"] else at - 2)
        if end is None:
            endless.add(name)
            continue
        at = end.end()
        yield "", first, at


def letters_of(text: str) -> str:
    """The text as it is read, where its places as published are not asked for."""
    read = as_read(text)
    return text if read is None else read.text


def _letters(found: re.Match[str]) -> str:
    """What stands for a tag, an entity, also one escaped twice (`&amp;#39;`), a hashtag or a presentation form."""
    if found["tag"]:
        return "\n" if found["block"] else _APART if found["apart"] else ""
    if found["hash"]:
        return ""
    sign = found[0]
    return unescape(unescape(sign)) if sign.startswith("&") else unicodedata.normalize("NFKC", sign).strip()
