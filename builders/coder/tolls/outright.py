"""Outright: persons whom Arabic lets an act "bring down", with no word that they died: قصفت البلدة موقعة 14 مدنيا."""

from builders.coder.sentence import Parsed, is_cue
from builders.coder.tolls.victims import head_at
from builders.lexicon import HarmWord
from builders.mention import Mention

_BRINGING_DOWN = frozenset({"موقعا", "موقعه", "موقعين"})
_TAKEN = ("اسري", "اسير", "الاسر", "رهاين", "رهينه")  # what else persons may be brought down to
_OF = "ل"  # before whose post it is: موقعا لثلاثة مقاتلين
_TOLD = 5  # tokens behind the persons within which it would be told what became of them


def brought_down(parsed: Parsed) -> list[Mention]:
    """A word for killing for each such participle right before persons whom a figure counts."""
    return [
        cue._replace(layer="harm", values=(HarmWord(parsed.tokens.keys[cue.first], "killed", "verb", ""),))
        for cue in parsed.mentions
        if is_cue(cue, "result") and parsed.tokens.keys[cue.first] in _BRINGING_DOWN and _persons_fall(parsed, cue)
    ]


def _persons_fall(parsed: Parsed, cue: Mention) -> bool:
    """Whether counted persons stand right behind it, of whom nothing else is told: not 14 مدنيا بين قتيل وجريح."""
    group = head_at(parsed, cue.last, set())
    if group is None or group.first != cue.last or not group.numeral or group.people is None:
        return False
    if parsed.tokens.keys[group.first].startswith(_OF):
        return False
    behind = range(cue.last, min(group.last + _TOLD, parsed.last))
    taken = any(parsed.tokens.keys[at].startswith(_TAKEN) for at in behind)
    return not taken and parsed.first_of("harm", cue.last, behind.stop) is None
