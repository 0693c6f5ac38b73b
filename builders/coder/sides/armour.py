"""Armour: until the summer of 2012 nobody but the army had tanks, so that they are its own: "tanks entered Hama"."""

from datetime import date

from builders.coder.frame import Clause
from builders.mention import Mention
from schema.codes import BATTLES, EVENT_TYPE_OF, EXPLOSIONS

_SHARED = date(2012, 7, 1)  # from when on rebels had taken some
ARMY = "syria-gov"


def tanks_alone(clause: Clause, chief: Mention) -> Mention | None:
    """The tanks that are the subject of an English verb, at a time when only the army had any."""
    parsed, rule = clause.parsed, chief.values[0].rule
    tanks = parsed.first_of("weapon", chief.first - 1, chief.first)
    if tanks is None or tanks.values[0].weapon != "tank" or tanks.last != chief.first or rule.form != "verb":
        return None
    fights = EVENT_TYPE_OF[rule.event] in (BATTLES, EXPLOSIONS) and rule.lang == "en"
    return tanks if fights and parsed.published is not None and parsed.published < _SHARED else None
