"""Closed vocabularies: event types, sub-event types, weapons, precisions, refusal reasons.

Event and sub-event types follow ACLED's codebook; the order of `EVENT_TYPES` and of the sub-event types in it is
ACLED's hierarchy (when two tactics of the same sides coincide in place and day, the higher one is kept).
"""

from typing import Final

BATTLES: Final = "Battles"
PROTESTS: Final = "Protests"
RIOTS: Final = "Riots"
EXPLOSIONS: Final = "Explosions/Remote violence"
VIOLENCE_AGAINST_CIVILIANS: Final = "Violence against civilians"
STRATEGIC: Final = "Strategic developments"
#: Event types of one-sided violence.
VIOLENT: Final = frozenset({EXPLOSIONS, VIOLENCE_AGAINST_CIVILIANS})
#: Event types in which arms are used.
ARMED: Final = VIOLENT | {BATTLES}

#: event type -> its sub-event types, both in the order of the hierarchy.
EVENT_TYPES: Final[dict[str, tuple[str, ...]]] = {
    BATTLES: ("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
    PROTESTS: ("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
    RIOTS: ("Violent demonstration", "Mob violence"),
    EXPLOSIONS: (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    VIOLENCE_AGAINST_CIVILIANS: ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    STRATEGIC: (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}

#: sub-event type -> its event type.
EVENT_TYPE_OF: Final[dict[str, str]] = {sub: event for event, subs in EVENT_TYPES.items() for sub in subs}

#: sub-event type -> rank in the hierarchy, 0 the highest.
HIERARCHY: Final[dict[str, int]] = {sub: rank for rank, sub in enumerate(EVENT_TYPE_OF)}

POLITICAL_VIOLENCE: Final = "Political violence"
DEMONSTRATIONS: Final = "Demonstrations"


def disorder_type(sub_event_type: str) -> str:
    """ACLED's disorder type of a sub-event type (codebook table 2)."""
    if sub_event_type == "Excessive force against protesters":
        return f"{POLITICAL_VIOLENCE}; {DEMONSTRATIONS}"
    if sub_event_type in ("Protest with intervention", "Peaceful protest", "Violent demonstration"):
        return DEMONSTRATIONS
    return STRATEGIC if EVENT_TYPE_OF[sub_event_type] == STRATEGIC else POLITICAL_VIOLENCE


CIVILIAN_TARGETING: Final = "Civilian targeting"  # the value in ACLED's data; its codebook prints another

#: weapon type -> what it means.
WEAPON_TYPES: Final[dict[str, str]] = {
    "air-bomb": "air strike whose munition is not told",
    "barrel-bomb": "improvised bomb dropped from a helicopter",
    "cluster-munition": "cluster bomb or rocket with submunitions",
    "incendiary": "incendiary munition: napalm, thermite, white phosphorus",
    "thermobaric": "thermobaric (vacuum) munition",
    "chemical": "chlorine, sarin, mustard or another toxic agent",
    "cruise-missile": "cruise missile",
    "ballistic-missile": "ballistic missile, Scud and the like",
    "guided-missile": "guided missile fired from the ground, anti-tank missiles included",
    "rocket": "rocket, surface-to-surface missile, multiple launcher",
    "artillery": "artillery shell",
    "mortar": "mortar shell",
    "tank": "tank fire",
    "small-arms": "rifles, pistols, gunfire",
    "sniper": "sniper fire",
    "machine-gun": "machine gun, heavy gun on a vehicle",
    "armed-drone": "drone that fires or drops munitions",
    "suicide-drone": "drone that explodes on its target",
    "ied": "improvised explosive device",
    "car-bomb": "parked vehicle bomb",
    "suicide-vest": "explosives worn by an attacker",
    "suicide-car-bomb": "vehicle bomb driven by its attacker",
    "mine": "landmine",
    "unexploded-ordnance": "munition or explosive left behind",
    "grenade": "hand-thrown grenade",
    "blade": "knife, sword",
    "arson": "fire set on purpose",
    "vehicle": "vehicle driven into people",
    "torture": "torture",
    "other": "another means",
    "unspecified": "no means told",
}

#: date precision -> meaning.
DATE_PRECISIONS: Final[dict[int, str]] = {1: "the day is known", 2: "within a week", 3: "within a month"}

#: geographic precision -> meaning.
GEO_PRECISIONS: Final[dict[int, str]] = {
    1: "a named settlement, neighbourhood or site",
    2: "near a settlement, or a small area",
    3: "a governorate, a large region or a road",
}

#: How an event's occurrence is told (`clarity`).
CLARITIES: Final[dict[str, str]] = {
    "stated": "the article states it in its own voice",
    "attributed": "the article attributes it to a source",
    "disputed": "a side denies it or another account contradicts it",
}

#: reason code of a refusal -> one sentence.
REASONS: Final[dict[str, str]] = {
    "place-missing": "No place in Syria is named for it.",
    "place-unresolved": "A place is named that the gazetteer cannot find.",
    "place-outside-syria": "It happened outside Syria.",
    "place-country-only": "It is placed only in Syria as a whole.",
    "date-no-publication": "It is dated relative to a publication date that the article does not have.",
    "date-future": "Its date is after the article's publication.",
    "date-impossible": "It is dated to a day that no calendar has.",
    "background": "It happened more than 31 days before publication, or at no told time.",
    "mention": "It is only mentioned, as known or as a time, a case or a detail of something else, and not told.",
    "hypothetical": "It is told as a condition, a possibility or a question.",
    "denied": "It is told as not having happened.",
    "planned": "It is told as a plan, a threat, an order or an offer.",
    "statement": "It is spoken about (a condemnation, a call, a talk), not reported.",
    "total": "It is a total over a war, a year or a month, not an occurrence.",
    "general": "It is a general description, not a particular occurrence.",
    "chrome": "It stands in a menu, a related headline, a caption or a credit.",
    "retold": "The same article reports it already; its words are evidence of that row.",
    "region": "The article names finer places for the same action.",
    "absorbed": "It belongs to another row of the same sides, place and day that stands higher in the hierarchy.",
    "incomplete": "A rule's own requirement (a side, a target, a harm) is not met.",
    "check-failed": "The row fails a check; the detail names it.",
    "input-invalid": "The input record cannot be read as an article; the detail says why.",
    "input-duplicate": "Another record has the same id.",
    "correction-dropped": "A correction of the dataset drops it.",
}

#: field names that a piece of evidence can prove.
EVIDENCE_FIELDS: Final = ("event", "actor", "target", "place", "date", "fatalities", "injured", "weapon")

COUNTRY: Final = "Syria"
ISO_NUMERIC: Final = 760
