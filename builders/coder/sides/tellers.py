"""Tellers: who stands beside an English account only as who gave it: "..., a local rebel commander said".

They are no victims of what they tell, and no side in it.
"""

from collections.abc import Iterator
from dataclasses import replace

from builders.coder.sentence import COMMAS, QUOTES, TELLER, THAT, Parsed, is_cue, is_dash
from builders.mention import Mention

_NO_VERBS = ("as", "in", "ing", "ment")  # how cues of attribution end that are no verbs of a person who speaks
_SOURCES = frozenset({"according", "quoting", "citing"})
_PHRASE = 10  # tokens of the longest name of a teller
_LEADS_ON = frozenset("after also although and as but that when where which while who whom whose".split())
_WHO = frozenset({"speaking", "which", "who", "whose"})
_OWN = frozenset("he his it its our their they us we".split())  # who tells of himself or his men may be a side
_SIGNS = COMMAS | {".", ":"}
_NAMES = frozenset({"actor", "people", "site"})


def without_tellers(parsed: Parsed) -> Parsed:
    """The sentence without the sides, persons and sites in the name of who only tells it."""
    spans = list(_tellers(parsed))
    gone = {id(m) for m in parsed.mentions if m.layer in _NAMES and any(m.first in span for span in spans)}
    if not gone:
        return parsed
    as_tellers = (m._replace(layer=TELLER) if _is_of_place(parsed, m) else None for m in parsed.mentions)
    kept = [told if id(m) in gone else m for m, told in zip(parsed.mentions, as_tellers, strict=True)]
    counted = [n for n in parsed.numbers if not any(n.first in span for span in spans)]  # "two residents said"
    return replace(parsed, mentions=[m for m in kept if m is not None], numbers=counted)


def _is_of_place(parsed: Parsed, man: Mention) -> bool:
    """Whether a place is named as whose official or citizen speaks, so that it is only his seat or home: "the governor
    of Homs", "two residents of the town".
    """
    of = parsed.tokens.keys[man.last : man.last + 1] == ["of"]
    return of and parsed.first_of("place", man.last + 1, man.last + 2) is not None


def _tellers(parsed: Parsed) -> Iterator[range]:
    """The tokens of each teller's name: between a comma and his verb, behind ", said", behind "according to"."""
    for cue in parsed.mentions:
        if not is_cue(cue, "attribution", "source"):
            continue
        word = parsed.tokens.keys[cue.first]
        end = _before_aside(parsed, cue.first)
        verb = is_cue(cue, "attribution") and word.isascii() and not word.endswith(_NO_VERBS)
        behind = word in _SOURCES or (verb and _is_sign(parsed, end - 1))
        before = range(_opened(parsed, end) if verb else end, end)
        span = range(cue.last, _closed(parsed, cue.last)) if behind else before
        if _only_names(parsed, span):
            yield span


def _before_aside(parsed: Parsed, verb: int) -> int:
    """The token at which the name of who speaks ends: before ", who was wounded," or at the verb."""
    keys = parsed.tokens.keys
    commas = [at for at in range(verb - 1, max(parsed.first, verb - _PHRASE), -1) if keys[at] in COMMAS]
    aside = len(commas) > 1 and commas[0] == verb - 1 and keys[commas[1] + 1] in _WHO
    return commas[1] if aside else verb


def _opened(parsed: Parsed, end: int) -> int:
    """The token behind the comma or quotation mark that parts a name before a verb from what it tells; that with which
    the sentence begins, if a person speaks; else that of the verb.
    """
    first = max(parsed.first, end - _PHRASE)
    man = parsed.mention_ending(end)
    begins = parsed.first if first == parsed.first and man is not None and man.layer == "people" else end
    return next((at for at in range(end, first, -1) if _is_sign(parsed, at - 1)), begins)


def _closed(parsed: Parsed, start: int) -> int:
    """The token at which a name behind a word of saying ends: a sign, a word that leads on, the end of the sentence.

    A page may have lost its commas: what goes on for longer is no name, and ends where it began.
    """
    keys = parsed.tokens.keys
    ends = range(start, min(parsed.last, start + _PHRASE))
    none = parsed.last if parsed.last <= start + _PHRASE else start
    return next((at for at in ends if _is_sign(parsed, at) or keys[at] in _LEADS_ON or is_dash(parsed, at)), none)


def _is_sign(parsed: Parsed, at: int) -> bool:
    """Whether a comma, a stop or a quotation mark stands at a token; the last is told by its word, not its key."""
    return parsed.tokens.keys[at] in _SIGNS or parsed.tokens.words[at] in QUOTES


def _only_names(parsed: Parsed, span: range) -> bool:
    """Whether a phrase only names somebody, and tells nothing; who speaks of "our men" is a side."""
    keys = parsed.tokens.keys
    if not span or keys[span.start] in _LEADS_ON or not _OWN.isdisjoint(keys[parsed.first : parsed.last]):
        return False
    acts = any(m.layer in ("rule", "harm") for m in parsed.between(span.start, span.stop))
    return not acts and THAT.isdisjoint(keys[span.start : span.stop])
