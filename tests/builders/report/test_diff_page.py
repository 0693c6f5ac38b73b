"""The page of a diff: figures, causes, and every changed cell."""

import json
from pathlib import Path
from typing import Any

import pytest
from browser import Page, assert_inert, counting_server, needs_browser, open_page
from hostile import hostile
from simple_coder import article, quiet_build, write_dataset
from typer.testing import CliRunner

from builders.cli import app
from builders.diff.as_json import as_json
from builders.diff.releases import diff_releases
from builders.errors import InputError
from builders.release.published import Release
from builders.report.named import open_named, read_diff
from builders.report.of_diff import diff_page
from builders.report.of_release import release_page


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two releases of a dataset: in the second an article is edited, one is new, one is gone."""
    folder = tmp_path_factory.mktemp("history") / "toy"
    first = article("a1", {"fatalities": 3}), article("gone", {"date_start": "2016-04-01"})
    old = quiet_build(write_dataset(folder, *first))
    text = hostile("https://example.org")
    new = (
        article("a1", {"fatalities": 5, "fatalities_high": 5}),
        {**article("n1", {"place_id": "C2342"}), "source": text},
    )
    return old.folder, quiet_build(write_dataset(folder, *new)).folder


@pytest.fixture(scope="module")
def diff(releases: tuple[Path, Path]) -> dict[str, Any]:
    return dict(json.loads(as_json(diff_releases(*releases))))


def test_how_much_and_why(diff: dict[str, Any]) -> None:
    text = " ".join(Page(diff_page(diff)).text.split())
    assert "From 1.0.0 to 1.1.0" in text
    assert "The version rises by a minor step." in text
    assert "edited article The text of an article that reports it was changed at its source." in text
    assert "new article" in text
    assert "All articles that reported it have left the inputs." in text


def test_every_changed_cell_stands_beside_its_old_value(diff: dict[str, Any]) -> None:
    page = diff_page(diff)
    for row in diff["changed"]:
        for name in row["cells"]:
            assert f'<bdi dir="ltr">{name}</bdi>' in page
    assert '<del><bdi dir="ltr">3</bdi></del>' in page
    assert '<ins><bdi dir="ltr">5</bdi></ins>' in page
    assert page == diff_page(diff)


def test_a_diff_of_files_and_one_of_nothing() -> None:
    counts = {"rows_old": 1, "rows_new": 1, "added": 0, "removed": 0, "changed": 0, "cells": 0}
    nothing = {
        "old": "a.csv",
        "new": "b.csv",
        "key": ["id"],
        "counts": counts,
        "added": [],
        "removed": [],
        "changed": [],
    }
    assert "Nothing differs." in diff_page(nothing)
    cell = {"old": None, "new": "=1+1<b>"}
    changed = nothing | {"changed": [{"key": {"id": 7}, "cells": {"x": cell}}], "columns": {"added": ["z"]}}
    page = diff_page(changed)
    assert "Column z is new." in page
    assert "=1+1&lt;b&gt;" in page
    assert '<span class="faint">none</span>' in page


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"key": 3}, "key"),
        ({"tables": []}, "tables"),
        ({"old": None}, "old"),
        ({"counts": {"rows_old": "1"}}, "counts.rows_old"),
        ({"added": [3]}, "added.0"),
        ({"added": [{"row": {}, "retired": {"reason": "mood", "into": None, "detail": ""}}]}, "added.0.retired.reason"),
        ({"changed": [{"key": {"id": 1}, "cells": {"x": 3}}]}, "changed.0.cells.x"),
        ({"changed": [{"key": {}, "cells": {}}]}, None),
        ({"columns": {"retyped": {"x": ["Int64"]}}}, "columns.retyped.x"),
    ],
)
def test_a_diff_of_another_form_is_told_by_its_part(tmp_path: Path, change: dict[str, Any], field: str | None) -> None:
    counts = dict.fromkeys(("rows_old", "rows_new", "added", "removed", "changed", "cells"), 0)
    lists: dict[str, list[Any]] = {"added": [], "removed": [], "changed": []}
    told = {"old": "a", "new": "b", "key": ["id"], "counts": counts, **lists}
    (tmp_path / "sound.json").write_text(json.dumps(told), encoding="utf-8")
    assert read_diff(tmp_path / "sound.json") == told
    (tmp_path / "d.json").write_text(json.dumps(told | change), encoding="utf-8")
    with pytest.raises(InputError, match="not a diff") as caught:
        read_diff(tmp_path / "d.json")
    assert caught.value.field == field


def test_a_release_tells_of_the_one_before_and_its_diff_opens_alone(releases: tuple[Path, Path]) -> None:
    page = release_page(Release.open(releases[1]))
    assert "Against release 1.0.0." in page
    assert "Since the release before" in page
    assert open_named(str(releases[1] / "diff")) == open_named(str(releases[1] / "diff" / "diff.json"))
    assert isinstance(open_named(f"{releases[1].parent.parent}@1.1.0"), Release)


@needs_browser
def test_a_diff_of_hostile_texts_is_inert_in_a_browser(releases: tuple[Path, Path], tmp_path: Path) -> None:
    with counting_server() as (address, asked):
        told = json.loads((releases[1] / "diff" / "diff.json").read_text(encoding="utf-8"))
        told["added"][0]["row"]["notes"] = hostile(address)
        told["old"] = hostile(address)
        (tmp_path / "d.json").write_text(json.dumps(told), encoding="utf-8")
        result = CliRunner().invoke(app, ["report", str(tmp_path / "d.json"), "-o", str(tmp_path / "d.html")])
        assert result.exit_code == 0, result.output
        page = open_page(tmp_path / "d.html", tmp_path / "profile")
        assert asked == []
    assert_inert(page)
    assert page.text.count("<script>document.title='owned'</script>") == 2
