"""Corrections that people make to a dataset: drop, override, merge, split. Each says why, who and when.

A correction names reports, for they stand by their article; only an override may name an event instead, when its
reports are right but together give a wrong value. Its `expect` states what the rows say without the correction: once
they say something else the build stops, so that no correction outlives the mistake it was made for.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from builders.errors import InputError
from builders.toml_file import line_of, read_toml
from schema.event import CodedEvent

#: Fields that a correction may set; the others follow from them. `place_id` brings all that the gazetteer says of it.
SETTABLE: Final = (
    "date_start",
    "date_end",
    "date_precision",
    "sub_event_type",
    "actor_ids",
    "target_ids",
    "weapon_types",
    "fatalities",
    "fatalities_low",
    "fatalities_high",
    "fatalities_civilians",
    "injured",
    "injured_low",
    "injured_high",
    "place_id",
    "geo_precision",
    "clarity",
)


class Correction(BaseModel):
    """What every correction says."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    reason: str = Field(min_length=1, description="Why, in a sentence.")
    who: str = Field(min_length=1, description="Who decided it.")
    date: date
    expect: dict[str, Any] = Field(min_length=1, description="Field -> value that each report has without it.")

    @field_validator("reason", "who")
    @classmethod
    def _not_blank(cls, value: str) -> str:
        if value.isspace():
            raise ValueError("is blank")
        return value

    @model_validator(mode="after")
    def _sound_names(self) -> "Correction":
        for field in self.expect:
            if field not in CodedEvent.model_fields:
                raise ValueError(f"expect: a report has no field {field!r}")
        for report, times in Counter(self.named()).items():
            if times > 1:
                raise ValueError(f"names {report!r} twice")
        return self

    @property
    def id(self) -> str:
        """Action and a hash of what it says: the same wherever it stands in the file."""
        told = json.dumps(self.model_dump(), sort_keys=True, ensure_ascii=False, default=str)
        return f"{type(self).__name__.lower()}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"

    def named(self) -> list[str]:
        """The reports that it names."""
        raise NotImplementedError


class Drop(Correction):
    """These reports tell of no event."""

    reports: list[str] = Field(min_length=1)

    def named(self) -> list[str]:
        """The reports that it names."""
        return self.reports


class Override(Correction):
    """These reports, or this event, are to have other values; `expect` states the present value of each field set."""

    reports: list[str] = []
    event: str | None = None
    set: dict[str, Any] = Field(min_length=1)

    @field_validator("set")
    @classmethod
    def _settable(cls, values: dict[str, Any]) -> dict[str, Any]:
        for field in values:
            if field not in SETTABLE:
                raise ValueError(f"{field!r} cannot be set; these can: {', '.join(SETTABLE)}")
        return values

    @model_validator(mode="after")
    def _sound(self) -> "Override":
        if bool(self.reports) == bool(self.event):
            raise ValueError("names either reports or an event")
        for field in self.set:
            if field not in self.expect:
                raise ValueError(f"expect does not state the present value of {field!r}, which is to be set")
        return self

    def named(self) -> list[str]:
        """The reports that it names."""
        return self.reports


class Merge(Correction):
    """These reports tell of one event."""

    reports: list[str] = Field(min_length=2)

    def named(self) -> list[str]:
        """The reports that it names."""
        return self.reports


class Split(Correction):
    """Each of these groups of reports tells of an event of its own."""

    groups: list[Annotated[list[str], Field(min_length=1)]] = Field(min_length=2)

    def named(self) -> list[str]:
        """The reports of all its groups."""
        return [report for group in self.groups for report in group]


class Corrections(BaseModel):
    """The contents of a file of corrections."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    drop: list[Drop] = []
    override: list[Override] = []
    merge: list[Merge] = []
    split: list[Split] = []

    def all(self) -> Iterator[Correction]:
        """Every correction, by kind and in the order of the file."""
        yield from self.drop
        yield from self.override
        yield from self.merge
        yield from self.split


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """Corrections with the file they stand in, for messages."""

    path: Path | None
    corrections: Corrections

    @staticmethod
    def read(path: Path | None) -> "CorrectionsFile":
        """Read the file (none when `path` is None); raises InputError naming file, line and field."""
        if path and not path.exists():
            hint = "leave the key `corrections` out of the recipe where there are none"
            raise InputError(path, None, None, "no such file", hint)
        return CorrectionsFile(path, read_toml(path, Corrections) if path else Corrections())

    def check(self, reports: Mapping[str, Mapping[str, Any]]) -> None:
        """Hold each `expect` against the reports (report_id -> fields) as they are without corrections.

        Raises InputError for a report that does not exist, is corrected twice, or says something else than expected,
        and for a split of reports that merges join.
        """
        self._check_splits()
        decided: set[str] = set()
        for kind, number, correction in self._numbered():
            for report in correction.named():
                if report not in reports:
                    message = f"there is no report {report!r}"
                    raise self.error(kind, number, "reports", message, "its article is gone or no longer yields it")
                if kind in ("drop", "override") and report in decided:
                    raise self.error(kind, number, "reports", f"{report!r} is corrected twice", "make it one")
                if kind in ("drop", "override"):
                    decided.add(report)
                self._hold(kind, number, correction.expect, report, reports[report])

    def check_events(self, events: Mapping[str, Mapping[str, Any]]) -> None:
        """The same for overrides that name an event (event_id -> fields)."""
        decided: set[str] = set()
        for number, override in enumerate(self.corrections.override):
            if override.event is None:
                continue
            if override.event not in events:
                message = f"there is no event {override.event!r}"
                raise self.error("override", number, "event", message, "retired.parquet of the last release says why")
            if override.event in decided:
                raise self.error("override", number, "event", f"{override.event!r} is corrected twice", "make it one")
            decided.add(override.event)
            self._hold("override", number, override.expect, override.event, events[override.event])

    def _check_splits(self) -> None:
        """Raise InputError for a split that parts what merges join, one by one or through each other."""
        joined: list[set[str]] = []
        for merge in self.corrections.merge:
            touched = [group for group in joined if not group.isdisjoint(merge.reports)]
            joined = [group for group in joined if group not in touched] + [set(merge.reports).union(*touched)]
        for number, split in enumerate(self.corrections.split):
            for group in joined:
                parted = [members for part in split.groups if (members := sorted(group.intersection(part)))]
                if len(parted) > 1:
                    message = f"a merge joins {parted[0][0]!r} and {parted[1][0]!r}"
                    raise self.error("split", number, "groups", message, "keep one of the two")

    def overrides(self) -> dict[str, str]:
        """Report or event -> where the override that names it stands, in words."""
        found: dict[str, str] = {}
        for number, override in enumerate(self.corrections.override):
            where = str(self.error("override", number, "set", override.reason, None))
            found |= dict.fromkeys([override.event] if override.event else override.reports, where)
        return found

    def lost(self, report: str, message: str) -> InputError:
        """An error about a report that a merge or split names and that is no row: a drop took it, or a check."""
        kind, number = next(
            (kind, number)
            for kind, number, correction in self._numbered()
            if kind in ("merge", "split") and report in correction.named()
        )
        field = "reports" if kind == "merge" else "groups"
        if any(report in drop.reports for drop in self.corrections.drop):
            return self.error(kind, number, field, f"a drop takes {report!r} away", "keep one of the two")
        return self.error(kind, number, field, message, "mend or remove the correction")

    def error(self, kind: str, number: int, field: str, message: str, hint: str | None) -> InputError:
        """An error about one field of one correction, with its line."""
        text = self.path.read_text(encoding="utf-8") if self.path else ""
        return InputError(self.path, line_of(text, (kind, number, field)), f"{kind}.{number}.{field}", message, hint)

    def _numbered(self) -> Iterator[tuple[str, int, Correction]]:
        for kind in ("drop", "override", "merge", "split"):
            for number, correction in enumerate(getattr(self.corrections, kind)):
                yield kind, number, correction

    def _hold(self, kind: str, number: int, expect: dict[str, Any], row: str, found: Mapping[str, Any]) -> None:
        for field, value in expect.items():
            if found[field] != value:
                message = f"{row} has {field} {_told(found[field])}, not {_told(value)}"
                raise self.error(kind, number, "expect", message, "the correction no longer fits: mend or remove it")


def listed(corrections: Iterable[Correction]) -> list[dict[str, Any]]:
    """Corrections as the manifest lists them."""
    return [
        {
            "id": correction.id,
            "action": type(correction).__name__.lower(),
            "reports": correction.named(),
            **({"event": correction.event} if isinstance(correction, Override) and correction.event else {}),
            "reason": correction.reason,
            "who": correction.who,
            "date": correction.date.isoformat(),
        }
        for correction in corrections
    ]


def _told(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else repr(value)
