"""Words for harm that tell of nobody hurt, or of nobody who was not told before."""

from builders.coder.sentence import Parsed, is_cue
from builders.lexicon import HarmWord
from builders.mention import Mention

#: Beginning of the Arabic word for dying "of" wounds that were told before: متأثرين بإصاباتهم
DYING_OF = "متاثر"
_BY_IT = "اختناقا"  # how some died: مقتل 40 اختناقا
_HITS = frozenset("أصاب أصابت يصيب تصيب".split())
_SOME = frozenset({"احد", "احدي", "بعض", "عدد", "عددا"})
_DAMAGE = 12  # tokens between an Arabic word for wounding and what things suffer
_FATE = 12  # tokens between a verb of meeting and the death that is met
_MET = frozenset("مصرعه مصرعها مصرعهما مصرعهم مصرعهن حياته حياتها حياتهما حياتهم حياتهن".split())
_MEETS = frozenset("لقي لقيت فقد فقدت".split())
_HIT = 3  # tokens between "hit" and its object, with what hit it


def harms_nobody(parsed: Parsed, mention: Mention) -> bool:
    """Whether a word for harm counts nobody by itself."""
    if mention.values[0].harm == "wounded" and parsed.tokens.keys[mention.first - 1].startswith(DYING_OF):
        return True
    if parsed.tokens.keys[mention.first] == _BY_IT:
        return True
    if _hits_thing(parsed, mention) or _hits_one_of(parsed, mention) or _damages(parsed, mention):
        return True
    return _is_met(parsed, mention) or _died(parsed, mention) or _is_feared_for(parsed, mention)


def _is_met(parsed: Parsed, mention: Mention) -> bool:
    """Whether Arabic names a death or life as what those met or lost of whom its verb tells: لقي ثلاثة أشخاص من عائلة
    واحدة مصرعهم.
    """
    if parsed.tokens.keys[mention.first] not in _MET:
        return False
    before = [m for m in parsed.between(mention.first - _FATE, mention.first) if m.layer == "harm"]
    return bool(before) and before[-1].values[0].phrase in _MEETS and before[-1].last < mention.first


def _died(parsed: Parsed, mention: Mention) -> bool:
    """Whether of a part of the dead is told where or how they fell, as if for the first time: "five of the dead were
    killed in".
    """
    if mention.values[0].form != "part" or not is_cue(parsed.mention_at(mention.last), "be"):
        return False
    verb = parsed.first_of("harm", mention.last + 1, mention.last + 2)
    return verb is not None and verb.values[0].form == "verb" and verb.values[0].harm == mention.values[0].harm


def _is_feared_for(parsed: Parsed, mention: Mention) -> bool:
    """Whether a life is only what stands behind a preposition: خوفا على حياتهم, not فقد ثلاثة حياتهم."""
    word: HarmWord = mention.values[0]
    return word.form == "verb" and word.number == "before" and parsed.tokens.keys[mention.first - 1] == "علي"


def _hits_thing(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic verb tells that a thing was hit, and nobody yet who was hurt: أصابت قذيفة منزلا لمدنيين."""
    word: HarmWord = mention.values[0]
    arabic = not parsed.tokens.words[mention.first].isascii()
    if not arabic or word.harm != "wounded" or word.phrase not in _HITS:
        return False
    behind = parsed.between(mention.last, mention.last + _HIT)
    object_ = next((m for m in behind if m.layer in ("people", "site")), None)
    counted = any(parsed.number_at(at) for at in range(mention.last, object_.first)) if object_ is not None else False
    return object_ is not None and object_.layer == "site" and not counted


def _hits_one_of(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic word for wounding tells that one or some of several things were hit: إصابة إحدى الطائرات."""
    some = parsed.tokens.keys[mention.last : mention.last + 1]
    if mention.values[0].harm != "wounded" or not _SOME.issuperset(some) or not some:
        return False
    behind = parsed.between(mention.last + 1, mention.last + _HIT)
    things = next((m for m in behind if m.layer in ("actor", "people", "site", "weapon")), None)
    if things is None or things.layer == "people":
        return False
    return things.layer != "actor" or things.values[0].kind == "aircraft"


def _damages(parsed: Parsed, mention: Mention) -> bool:
    """Whether an Arabic word for wounding tells of damage: إصابة عدد من كتائب الدفاع الجوي بأضرار مادية."""
    behind = range(mention.last, min(mention.last + _DAMAGE, parsed.last))
    at = next((at for at in behind if parsed.tokens.keys[at] == "باضرار"), None)
    told = at is not None and parsed.first_of("harm", mention.last, at) is None
    return told and mention.values[0].harm == "wounded"
