"""Sound rows made by hand, for tests to break one field at a time."""

from datetime import date
from typing import Any

from schema.actors import load_actors
from schema.article import Article
from schema.codes import EVENT_TYPE_OF
from schema.derived import derived
from schema.event import Event, Evidence, Report

TEXT = "Shells hit the market of Douma on Friday, killing three people and wounding five."
PUBLISHED = date(2016, 4, 23)


def article(id: str = "a1", **changes: Any) -> Article:
    """An article that reports one event."""
    fields: dict[str, Any] = {"source": "Example Agency", "published": PUBLISHED, "text": TEXT, "lang": "en"}
    return Article(id=id, **(fields | changes))


def quote(words: str, field: str = "event", rule_id: str = "en.shelling.hit", text: str = TEXT) -> Evidence:
    """Evidence for `field`: `words`, which must stand in `text`."""
    start = text.index(words)
    return Evidence(field=field, start=start, end=start + len(words), text=words, rule_id=rule_id)


def coded(**changes: Any) -> dict[str, Any]:
    """The coded fields of a sound row; fields that follow from others follow the changes too, unless changed."""
    fields: dict[str, Any] = {
        "date_start": date(2016, 4, 22),
        "date_end": date(2016, 4, 22),
        "date_precision": 1,
        "sub_event_type": "Shelling/artillery/missile attack",
        "actor_ids": ["syria-gov"],
        "target_ids": ["civilians"],
        "weapon_types": ["artillery"],
        "fatalities": 3,
        "fatalities_civilians": 3,
        "injured": 5,
        "country": "Syria",
        "iso": 760,
        "admin1": "Rural Damascus",
        "admin1_pcode": "SY03",
        "admin2": "Duma",
        "admin2_pcode": "SY0302",
        "admin3": "Duma",
        "admin3_pcode": "SY030200",
        "location": "Duma",
        "location_ar": "دوما",
        "place_id": "C2338",
        "latitude": 33.57175,
        "longitude": 36.40407,
        "geo_precision": 1,
        "clarity": "stated",
        "rule_ids": ["en.shelling.hit"],
    } | changes
    return _followed(fields) | fields | changes


def _followed(fields: dict[str, Any]) -> dict[str, Any]:
    known = fields if fields["sub_event_type"] in EVENT_TYPE_OF else fields | {"sub_event_type": "Other"}
    figures = {f"{name}_{end}": fields[name] for name in ("fatalities", "injured") for end in ("low", "high")}
    return derived(known, load_actors()) | figures


def report(article_id: str = "a1", number: int = 1, **changes: Any) -> Report:
    """A report that passes every check; its article is `article(article_id)`."""
    own: dict[str, Any] = {
        "report_id": f"{article_id}#{number}",
        "event_id": None,
        "article_id": article_id,
        "evidence": [quote("Shells hit"), quote("Douma", "place", "gazetteer:C2338")],
    }
    return Report(**(coded(**{k: v for k, v in changes.items() if k not in own}) | own | changes))


def event(event_id: str = "SYR0000001", **changes: Any) -> Event:
    """An event that passes every check."""
    own: dict[str, Any] = {
        "event_id": event_id,
        "n_reports": 1,
        "n_sources": 1,
        "sources": ["Example Agency"],
        "article_ids": ["a1"],
        "notes": "On 22 April 2016 shells hit Duma; 3 people were killed.",
    }
    return Event(**(coded(**{k: v for k, v in changes.items() if k not in own}) | own | changes))
