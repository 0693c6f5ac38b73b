"""Beside: days of what is told only beside an act: of a truce in spite of which it was done, of talks about it."""

from builders.coder.acts.kinds import AGREEMENT
from builders.coder.sentence import COMMAS, Parsed
from builders.language.dates import When
from builders.mention import Mention

_DESPITE = frozenset({"despite", "رغم", "الرغم", "برغم", "بالرغم"})
#: Words for how a truce came about, behind which stands the day on which it did.
_DECIDED = frozenset(
    """adopted agreed announced announcing began declared passed signed started vote voted
    اتخذه اصدار اصدره اعتماد اعلان اعلنته اعلنتها اقراره بدء تبناه تبني توقيع سريان صدور""".split()
)
_TALKS = frozenset(
    """اتصال اتصاله اجتماع اجتماعا اجتماعه اجتماعها جلسات جلسه جلسته خطاب خطابه زيارته زياره قمه لقاء لقايه مباحثات
    مباحثاته محادثات محادثاته مشاورات مكالمه موتمر""".split()
)
_REACH = 14  # tokens from "despite" to the day
_TALK = 6  # tokens from the word for talks to the day


def of_truce(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether a day is that of a truce or vote in spite of which an act went on: قصف البلدة رغم إعلان موسكو السبت هدنة,
    "despite a truce that began on Monday"; not that of the act: رغم الهدنة، السبت.
    """
    keys = parsed.tokens.keys
    fronted = when.last <= act.first and not COMMAS.isdisjoint(keys[when.last : act.first])
    near = range(max(parsed.first if fronted else act.last, when.first - _REACH), when.first)
    despite = next((at for at in reversed(near) if keys[at].removeprefix("و") in _DESPITE), None)
    if despite is None or any(_tells_other(m) for m in parsed.between(despite, when.first)):
        return False
    return not _DECIDED.isdisjoint(keys[despite : when.first])


def _tells_other(mention: Mention) -> bool:
    """Whether a word tells an act that is no accord."""
    return mention.layer == "harm" or (mention.layer == "rule" and mention.values[0].rule.event != AGREEMENT)


def of_talks(parsed: Parsed, act: Mention, when: When) -> bool:
    """Whether an Arabic day is that of talks in which one spoke of an act: خلال الجلسة التي عقدت الاثنين حول الهجوم."""
    opens = act.last if act.last <= when.first else parsed.first
    keys = parsed.tokens.keys[max(opens, when.first - _TALK) : when.first]
    told = any(m.layer in ("rule", "harm") for m in parsed.between(when.first - len(keys), when.first))
    return not told and any(key.removeprefix("و").removeprefix("ال") in _TALKS for key in keys)
