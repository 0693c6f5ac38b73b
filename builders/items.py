"""Lines of an article that are no running text but tell an incident: items of a digest, sentences without their stop.

Between the paragraphs of an Arabic page stand captions and links to other articles as well, and they name acts and
places like the news. They open as headlines do, with a noun or with who acts (قصف على ريف حلب، النظام يقصف), where a
sentence opens with its verb, goes on from the one before it, or has its verb behind a comma.
"""

from bisect import bisect_left

from builders.language.tokens import Tokens
from builders.mention import Mention

_WORDS = 10
_AND = "و"
_COLON, _COMMA = ":", "،"
_DASHES = frozenset("-–—")
_BULLETS = _DASHES | frozenset("•*")
_CREDIT = 4  # words from a dash to the end of a caption
_HEAD = 3  # words of the place that heads an item of a digest: "ريف حلب::"
#: Cues that are verbs.
_VERBS = frozenset({"happens", "undergo", "attribution", "earlier"})
#: Cues that no headline has at its head.
_TURNS = frozenset({"turn", "break"})


def items(lines: list[tuple[int, int]], mentions: list[Mention]) -> set[int]:
    """First tokens of lines that tell of an incident: long, with an act or a toll and a place."""
    long = [(first, last) for first, last in lines if last - first >= _WORDS]
    firsts = [mention.first for mention in mentions] if long else []
    found = set()
    for first, last in long:
        layers = {m.layer for m in mentions[bisect_left(firsts, first) : bisect_left(firsts, last)]}
        if "place" in layers and layers & {"rule", "harm"}:
            found.add(first)
    return found


def opens_as_news(tokens: Tokens, first: int, last: int, mentions: list[Mention]) -> bool:
    """Whether a line that tells of an incident is a sentence, not the headline of another article or a caption."""
    if tokens.words[first].isascii() and tokens.words[first].isalpha():
        return True
    if tokens.words[first] in _BULLETS or _headed(tokens, first) or _credited(tokens, first, last):
        return True
    behind_commas = {at + 1 for at in range(first, last) if tokens.words[at] == _COMMA}
    opening = [m for m in mentions if m.first == first or (m.first in behind_commas and m.first < last)]
    return any(_is_verb(m) or (m.first == first and _goes_on(m)) for m in opening)


def _headed(tokens: Tokens, first: int) -> bool:
    """Whether a place heads an item: "إدلب::"; one colon is that of a headline."""
    return any(tokens.words[at : at + 2] == [_COLON, _COLON] for at in range(first, first + _HEAD))


def _credited(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a line ends with the credit of a picture, so that it is a caption: "(AFP)", "- a correspondent"."""
    return tokens.words[last - 1] == ")" or not _DASHES.isdisjoint(tokens.words[max(first, last - _CREDIT) : last])


def _is_verb(mention: Mention) -> bool:
    value = mention.values[0]
    if mention.layer == "cue":
        return value.cue in _VERBS
    form = value.rule.form if mention.layer == "rule" else value.form if mention.layer == "harm" else ""
    return form in ("verb", "passive")


def _goes_on(mention: Mention) -> bool:
    return mention.form.prefix.startswith(_AND) or (mention.layer == "cue" and mention.values[0].cue in _TURNS)
