"""A frame: one event as a clause tells it, before it becomes rows."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from builders.coder.places.spot import Spot
from builders.coder.sentence import Parsed
from builders.coder.tolls.harm import Harm
from builders.language.dates import When
from builders.mention import Mention
from builders.rules import Rule

#: What a fight lacks that is no row.
NO_SIDE = "no side is told"
IN_CRASH = "in a crash"  # of an aircraft by itself, which is no act of war
#: What an act lacks that is only done by somebody named, unless it goes on what was told before.
NO_ACTOR = "no actor is told"
#: A word with nothing beside it that says that its act took place.
SPOKEN = "only spoken of"
#: How acts are only mentioned.
CAME_BEFORE = "told as what came before, with no day"
DETAIL = "a detail of a protest told elsewhere"
KNOWN = "spoken of as known"
RELATIVE = "told in a relative clause"
TOPIC = "named as a case or a topic"
#: How acts are told of which none is that of the news.
ANSWER = "an answer to it, at no place"
HABIT = "told as a habit"
OTHERS = "told of other acts like it"
#: Those that are no news of an act even where its place is told.
NO_NEWS = (RELATIVE, TOPIC)


class Trigger(NamedTuple):
    """What a rule's word stands for in the tree: the rule, and whether this form of the word speaks of the future."""

    rule: Rule
    future: bool


class Proof(NamedTuple):
    """Words that prove a field: tokens `first` to `last` of the article, and the rule or entry that read them."""

    field: str
    first: int
    last: int
    rule_id: str


class Problem(NamedTuple):
    """Why a frame is no row: a reason code and what in particular."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Time:
    """When it happened. `basis`: `own`, told in the frame's sentence; `page`, that of the page run into the sentence;
    `spoken`, the day on which somebody spoke of it; `told` before; or the day of publication by `default`. `part`: that
    of the day, if it is told: night, dawn, ... `since`: it goes on since then.
    """

    start: date
    end: date
    precision: int
    basis: str
    part: str = ""
    since: bool = False

    @property
    def own(self) -> bool:
        """Whether the frame's own sentence tells it."""
        return self.basis == "own"

    @property
    def named(self) -> bool:
        """Whether a day stands in the frame's own sentence."""
        return self.basis in ("own", "page")

    @property
    def dated(self) -> bool:
        """Whether the article tells a day at all."""
        return self.basis != "default"


@dataclass(slots=True)
class Clause:
    """A stretch of a sentence with the triggers of one event."""

    parsed: Parsed
    first: int
    last: int
    triggers: list[Mention]

    @property
    def rules(self) -> list[Rule]:
        """Rules whose words stand in the clause, in order."""
        return [mention.values[0].rule for mention in self.triggers]


@dataclass(slots=True)
class Frame:
    """An event candidate. Lists keep the order of the text; `proofs` hold the words for each field.

    `abroad`: the place in another country where it is told to have happened. `country`: the words that place it in
    Syria as a whole, so that it may add to what the article tells of a place but is no row. `background`: told only as
    what came before or provoked another event. `known`: spoken of as an act of which one has read. `heard`: only as a
    noise. `mentioned`: how it is only mentioned (`builders/coder/acts/telling.py`). `goes_on`: told as a further act of
    the same side. `part`, `parts`: which of how many places and days of one action this is, which share its tolls.
    `days`: the days of a list ("on Monday and Tuesday") with their words, none where one day is told.
    """

    clause: Clause
    rule: Rule
    event: str
    actors: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    weapons: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    time: Time | None = None
    harms: list[Harm] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    rule_ids: set[str] = field(default_factory=set)
    clarity: str = "stated"
    abroad: str = ""
    country: str = ""
    problem: Problem | None = None
    inherited_place: bool = False
    armed_target: bool = False
    background: bool = False
    known: bool = False
    mentioned: str = ""
    heard: bool = False
    goes_on: bool = False
    part: int = 0
    parts: int = 1
    days: list[tuple[Time, When]] = field(default_factory=list)

    @property
    def title(self) -> bool:
        """Whether it stands in the title or a headline."""
        return self.clause.parsed.kind == "title"

    @property
    def unhurt(self) -> bool:
        """Whether its clause says that nobody was hurt, so that no toll told elsewhere is its own."""
        return "unhurt" in self.clause.parsed.cues(self.clause.first, self.clause.last)

    def add_harms(self, harms: list[Harm]) -> None:
        """Add tolls with the words that prove them."""
        self.harms = [*self.harms, *harms]
        names = {"killed": "fatalities", "wounded": "injured"}
        self.proofs += [Proof(names[h.kind], h.first, h.last, f"harm:{h.kind}") for h in harms]

    def at(self, part: int) -> "Frame":
        """The frame at one of its places, with that part of its tolls."""
        return replace(
            self,
            spots=[self.spots[part]],
            part=part,
            parts=len(self.spots),
            actors=list(self.actors),
            targets=list(self.targets),
            weapons=list(self.weapons),
            proofs=list(self.proofs),
            rule_ids=set(self.rule_ids),
        )

    def on(self, day: int, harms: list[Harm]) -> "Frame":
        """The frame on one of its listed days, with what falls to that day of its tolls."""
        time, words = self.days[day]
        proofs = [proof for proof in self.proofs if proof.field != "date"]
        proofs.append(Proof("date", words.first, words.last, "calendar"))
        return replace(self.at(0), part=self.part, parts=self.parts, time=time, days=[], harms=harms, proofs=proofs)
