"""Swathes: so much ground that taking it is the course of a war and no one act: "seized swathes of eastern Syria"."""

from builders.coder.sentence import Parsed, is_cue
from builders.mention import Mention

_OBJECT = 5  # tokens behind a word of taking in which the extent stands that was taken
_WHOLE = 6  # tokens behind the extent in which stands of what it is
_RELATIVE = 3  # tokens before a taking in which stands who took it: "which has since"
_WHO = frozenset({"that", "which", "who", "التي", "الذي", "الذين"})
_SWATHES = frozenset("expanses stretches swath swathe swathes swaths tracts".split())
_VAST = frozenset("big broad extensive great huge large massive sizable sizeable vast wide".split())
_LAND = frozenset("area areas chunk chunks lands part parts portion portions sections territories territory".split())
_MOST = frozenset({"half", "most", "much"})
_AREAS = frozenset("countryside country governorate governorates province provinces region regions territory".split())
_ARABIC_LAND = frozenset({"مساحات", "مساحه", "اجزاء", "مناطق", "اراض", "اراضي", "رقعه"})
_ARABIC_VAST = frozenset({"واسعه", "شاسعه", "كبيره", "كثيره"})
_ARABIC_MOST = frozenset({"اغلب", "غالبيه", "معظم"})
_ARABIC_AREAS = ("ريف", "ارياف", "باديه", "محافظ", "ولايه")  # beginnings of the names of areas, "the" left out


def takes_swathes(parsed: Parsed, trigger: Mention) -> bool:
    """Whether a word of taking takes a large part of a governorate, a region or a country."""
    if trigger.values[0].rule.choose != "captor":
        return False
    english = parsed.tokens.words[trigger.first].isascii()
    extent = _extent(parsed, trigger.last) if english else _arabic_extent(parsed, trigger.last)
    return extent is not None and _is_of_area(parsed, extent)


def only_says_who(parsed: Parsed, trigger: Mention) -> bool:
    """Whether it is only said of somebody that he took swathes: "the group, which has seized much of the province"."""
    before = parsed.tokens.keys[max(parsed.first, trigger.first - _RELATIVE) : trigger.first]
    return not _WHO.isdisjoint(before) and takes_swathes(parsed, trigger)


def _extent(parsed: Parsed, first: int) -> int | None:
    """The token behind an English extent: "large swathes", "vast areas", "much"."""
    keys, last = parsed.tokens.keys, min(first + _OBJECT, parsed.last)
    for at in range(first, last):
        if keys[at] in _SWATHES or (keys[at] in _MOST and keys[at + 1 : at + 2] == ["of"]):
            return at + 1
        land = next((n for n in (at + 1, at + 2) if n < parsed.last and keys[n] in _LAND), None)
        if keys[at] in _VAST and land is not None:
            return land + 1
    return None


def _arabic_extent(parsed: Parsed, first: int) -> int | None:
    """The token behind an Arabic extent: على مساحات واسعة, على معظم."""
    keys, last = parsed.tokens.keys, min(first + _OBJECT, parsed.last)
    for at in range(first, last):
        if keys[at] in _ARABIC_MOST:
            return at + 1
        if keys[at] in _ARABIC_LAND and keys[at + 1 : at + 2] and keys[at + 1] in _ARABIC_VAST:
            return at + 2
    return None


def _is_of_area(parsed: Parsed, extent: int) -> bool:
    """Whether what stands first behind an extent is a country or one of its large parts; swathes of nothing named are
    of a country too.
    """
    for mention in parsed.between(extent, min(extent + _WHOLE, parsed.last)):
        if mention.layer in ("rule", "harm"):
            break
        if is_cue(mention, "country", "abroad"):
            return True
        if mention.layer == "place":
            return _is_area(parsed, mention)
    keys = parsed.tokens.keys[extent - 1 : min(extent + _WHOLE, parsed.last)]
    return keys[0] in _SWATHES or not _AREAS.isdisjoint(keys) or "البلاد" in keys


def _is_area(parsed: Parsed, place: Mention) -> bool:
    """Whether a place is called a governorate, a countryside or a region."""
    keys = parsed.tokens.keys[place.first : place.last + 1]
    arabic = any(key.removeprefix("و").removeprefix("ال").startswith(_ARABIC_AREAS) for key in keys[:-1])
    return arabic or not _AREAS.isdisjoint(keys)
