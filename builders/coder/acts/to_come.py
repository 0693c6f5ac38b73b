"""To come: acts that English names as a noun and tells to begin later, "the evacuation is due to start on Thursday"."""

from itertools import pairwise

from builders.coder.sentence import BE, Parsed, is_cue
from builders.mention import Mention

_SENTENCE = 14  # tokens behind an act, with whose it is and where, in which its verb stands
_DUE = frozenset({"due", "expected", "planned", "scheduled", "set", "supposed"})
_BEGIN = frozenset({"begin", "commence", "happen", "resume", "start", "take"})
_MAY = frozenset({"could", "may", "might", "would"})
_BREAKS_OUT = _BEGIN - {"take"} | {"break", "erupt", "flare"}


def is_to_begin(parsed: Parsed, act: Mention) -> bool:
    """Whether the verb of an English noun says that it will or could begin, is to, or is due to, or is scheduled for a
    day; not what else it will bring, or could be: "the attack is expected to draw condemnation", "may have begun".
    """
    if act.values[0].rule.form != "noun" or not parsed.tokens.words[act.first].isascii():
        return False
    parted = (m.first for m in parsed.between(act.last, parsed.last) if _parts(m))
    words = parsed.tokens.keys[act.last : min(act.last + _SENTENCE, next(parted, parsed.last))]
    begins = any(one in ("to", "will") and two in _BEGIN for one, two in pairwise(words))
    due = any(one in BE and two in (*_DUE, "to") for one, two in pairwise(words))
    due_for = any(one in _DUE and two == "for" for one, two in pairwise(words))
    could = any(one in _MAY and two in _BREAKS_OUT for one, two in pairwise(words))
    return could or due_for or (begins and (due or "will" in words))


def _parts(mention: Mention) -> bool:
    """Whether another act, or who tells of it, stands behind the act."""
    return mention.layer in ("rule", "harm") or is_cue(mention, "attribution", "relative")
