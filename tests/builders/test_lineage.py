"""Every entry that evidence names has its hash in the lineage, which changes with what the entry says."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from builders import lexicon
from builders.coder import Coder
from builders.lineage import lineage
from gazetteer.gazetteer import Gazetteer
from schema.article import Article


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Israeli warplanes bombed an army depot in Palmyra on Friday, killing four soldiers."),
        ("ar", "قصفت الطائرات الإسرائيلية مستودعا للجيش السوري في تدمر يوم الجمعة فقتل أربعة جنود."),
    ],
)
def test_the_names_of_forces_of_states_are_recorded(lang: str, text: str) -> None:
    article = Article.model_validate({"id": "x", "published": date(2018, 4, 7), "text": text, "lang": lang})
    (row,) = Coder.load(Gazetteer.load()).code(article).reports
    (name,) = [proof.rule_id for proof in row.evidence if proof.field == "actor"]
    assert name.startswith("actors:")
    assert name in lineage()["entry"]


@pytest.mark.parametrize(
    ("table", "line", "changed"),
    [
        ("states.csv", ("Israeli,,israel", "Israeli,,usa"), "actors:Israeli warplanes"),
        ("belongings.csv", ("… warplanes,,aircraft", "… warplanes,,group"), "actors:Israeli warplanes"),
    ],
)
def test_a_name_changes_with_either_of_its_parts(
    tmp_path: Path, table: str, line: tuple[str, str], changed: str
) -> None:
    folder = tmp_path / "lexicon"
    shutil.copytree(lexicon.HERE / "en", folder / "en")
    before = dict(lineage(lexicon=folder).iter_rows())
    file = folder / "en" / table
    text = file.read_text(encoding="utf-8")
    assert line[0] in text
    file.write_text(text.replace(*line), encoding="utf-8")
    after = dict(lineage(lexicon=folder).iter_rows())
    assert before[changed] != after[changed]
    assert before["actors:Russian helicopters"] == after["actors:Russian helicopters"]
