"""Accidents: the gas cylinder or the heater of a home that blows up by itself is no bomb, and who died of it fell in no
attack; not the gas cylinders that are fired at towns.
"""

from builders.language.tokens import Tokens

_BLASTS = ("انفجار", "انفجرت", "انفجر", "تنفجر")
_EXPLODES = frozenset({"blast", "exploded", "explodes", "exploding", "explosion"})
_OF_A = frozenset({"a", "an", "by", "caused", "from", "in", "of", "the"})
_VESSELS = frozenset({"اسطوانه", "اسطوانات", "جره", "جرات", "canister", "cylinder", "heater", "leak", "stove"})
_GAS = frozenset({"غاز", "الغاز", "للغاز"})
_HEATERS = frozenset({"مدفاه", "المدفاه", "سخان", "السخان"})
_BETWEEN = 4  # tokens between an English "explosion" and the gas


def blows_up_at_home(tokens: Tokens, at: int) -> bool:
    """Whether a token is the word for such a blast: انفجار أسطوانة غاز, "a gas cylinder exploded"."""
    keys = tokens.keys
    if keys[at].removeprefix("و").removeprefix("ب").startswith(_BLASTS):
        vessel = keys[at + 1 : at + 2]
        gas = not _VESSELS.isdisjoint(vessel) and not _GAS.isdisjoint(keys[at + 2 : at + 3])
        return gas or not _HEATERS.isdisjoint(vessel)
    if keys[at] not in _EXPLODES:
        return False
    behind = keys[at + 1 : at + 1 + _BETWEEN]
    gas_at = behind.index("gas") if "gas" in behind else 0
    of_gas = gas_at > 0 and _OF_A.issuperset(behind[:gas_at]) and not _VESSELS.isdisjoint(behind[gas_at + 1 :][:1])
    return of_gas or (at > 1 and keys[at - 2] == "gas" and keys[at - 1] in _VESSELS)
