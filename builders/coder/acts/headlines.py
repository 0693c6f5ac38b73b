"""Headlines: the Arabic present behind its subject, which in a title is news: قسد تنسحب من البلدة, الجيش يسيطر على.

In the text the same words tell what goes on or is usual: التي تسيطر على البلدة.
"""

from builders.coder.sentence import Parsed, is_cue
from builders.coder.sides.sides import UNARMED
from builders.mention import Mention

_TITLE = 14  # tokens of a title before the second of two verbs: الجيش يدخل البلدة ويسيطر على المطار
_SUBJECT = 5  # tokens from the name of a side to its verb, with what describes it: وفصائل موالية لها تسيطر
_BREAKS = frozenset({":", "؟", "?", "|", ".", "…", "،"})  # behind these another begins: الجيش.. يسيطر
#: Words before a verb by which it is asked, denied, or told as what goes on.
_NO_NEWS = frozenset(
    "لا لم لن ما قد هل كيف لماذا لكي كي حتي متي اين من ان ماذا التي الذي باتت بات تزال يزال زالت زال كانت كان".split()
)


def is_news_of_title(parsed: Parsed, verb: Mention) -> bool:
    """Whether a verb stands in a title behind the side that acts, and nothing makes it a question or a state."""
    keys = parsed.tokens.keys
    if parsed.kind != "title" or "؟" in keys[verb.first : parsed.last] or verb.form.prefix not in ("", "و"):
        return False
    reach = _TITLE if verb.form.prefix else _SUBJECT
    before = parsed.between(max(parsed.first, verb.first - reach), verb.first)
    side = next((m for m in reversed(before) if m.layer == "actor"), None)
    if side is None or side.form.prefix.strip("وال") or UNARMED.issuperset(parsed.actors_of(side)):
        return False
    between = keys[side.last : verb.first]
    parted = not _BREAKS.isdisjoint(between) or any(is_cue(m, "control", "negation", "future") for m in before)
    asked = not _NO_NEWS.isdisjoint(keys[max(parsed.first, side.first - 1) : verb.first])
    return not (parted or asked)
