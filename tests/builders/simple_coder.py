"""A coder for tests of builds: it reads rows that the article itself spells out, one JSON object on each line.

It takes no time and needs no gazetteer, so that builds can be killed, crowded and repeated many times over.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from factories import report

from builders.build import Built, build
from builders.compose import Tools
from builders.dataset import Dataset
from builders.lineage import LINEAGE_SCHEMA
from gazetteer.place import Place
from schema.article import Article
from schema.event import Evidence, Report
from schema.refusal import Refusal

PLACES = {
    "C2338": ("Duma", "دوما", 33.57175, 36.40407),
    "C2342": ("Harasta", "حرستا", 33.55818, 36.36526),
}


@dataclass
class SpelledOut:
    reports: list[Report]
    refusals: list[Refusal]


def article(id: str, *lines: dict[str, Any] | str, source: str = "Example Agency") -> dict[str, Any]:
    """An article as it stands in a file: each dict is a line that this coder reads as a row, each text a refusal."""
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return {"id": id, "source": source, "published": "2016-04-23", "title": "", "text": text, "lang": "en"}


def write_dataset(folder: Path, *articles: dict[str, Any], **recipe: object) -> Dataset:
    """A dataset of these articles in `folder`; `recipe`: further keys of its recipe."""
    keys: dict[str, object] = {
        "title": "Toy",
        "licence": "CC-BY-4.0",
        "country": "Syria",
        "articles": ["articles/*.jsonl"],
        "publish_text": True,
    }
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in (keys | recipe).items()]
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    (folder / "dataset.toml").write_text("".join(lines), encoding="utf-8")
    records = "".join(json.dumps(one) + "\n" for one in articles)
    (folder / "articles" / "all.jsonl").write_text(records, encoding="utf-8")
    return Dataset.open(folder)


def quiet_build(dataset: Dataset, **versions: str) -> Built:
    """Build with this coder, without a word."""
    return build(dataset, tools(**versions), lambda _step: None)


def load() -> Callable[[Article], SpelledOut]:
    return _code


def tools(**versions: str) -> Tools:
    """Tools with this coder and a gazetteer of two towns."""
    told = {"rules": "1", "lexicon": "1", "gazetteer": "1", "tool": "0"} | versions
    entries = {"entry": ["en.shelling.hit"], "sha256": [told["rules"]]}
    return Tools(load, told, pl.DataFrame(entries, schema=LINEAGE_SCHEMA), _places(), jobs=1)


def _code(article: Article) -> SpelledOut:
    reports: list[Report] = []
    refusals: list[Refusal] = []
    start = 0
    for line in article.body.splitlines(keepends=True):
        words = line.rstrip("\n")
        if words.startswith("{"):
            reports.append(_report(article, len(reports) + 1, json.loads(words), start, words))
        elif words:
            told = {"article_id": article.id, "start": start, "end": start + len(words), "text": words}
            refusals.append(Refusal(**told, stage="code", reason="general"))
        start += len(line)
    return SpelledOut(reports, refusals)


def _report(article: Article, number: int, told: dict[str, Any], start: int, words: str) -> Report:
    for field in ("date_start", "date_end"):
        if field in told:
            told[field] = date.fromisoformat(told[field])
    if "date_start" in told:
        told.setdefault("date_end", told["date_start"])
    if (place := told.get("place_id")) in PLACES:
        name, name_ar, latitude, longitude = PLACES[place]
        told |= {"location": name, "location_ar": name_ar, "latitude": latitude, "longitude": longitude}
    proof = Evidence(field="event", start=start, end=start + len(words), text=words, rule_id="en.shelling.hit")
    return report(article.id, number, evidence=[proof], **told)


def _places() -> dict[str, Place]:
    return {
        place_id: Place(
            place_id=place_id,
            kind="town",
            name=name,
            name_ar=name_ar,
            latitude=latitude,
            longitude=longitude,
            precision=1,
            admin1="Rural Damascus",
            admin1_pcode="SY03",
            admin2="Duma",
            admin2_pcode="SY0302",
            admin3="Duma",
            admin3_pcode="SY030200",
            parent=None,
            population=None,
            capital_level=None,
            prominence=1,
            source="test",
            coord_basis="listed",
        )
        for place_id, (name, name_ar, latitude, longitude) in PLACES.items()
    }
