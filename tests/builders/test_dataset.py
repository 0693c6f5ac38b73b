"""Recipes: what is wrong with one is told with file, line and field."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from simple_coder import article, write_dataset

from builders.corrections import CorrectionsFile
from builders.dataset import Dataset, Recipe
from builders.errors import InputError

SOUND = """\
title = "Toy"
licence = "CC-BY-4.0"
country = "Syria"
articles = ["articles/*.jsonl"]
publish_text = false
"""


def opened(folder: Path, recipe: str) -> Dataset:
    (folder / "dataset.toml").write_text(recipe, encoding="utf-8")
    return Dataset.open(folder)


def test_a_sound_recipe(tmp_path: Path) -> None:
    dataset = opened(tmp_path, SOUND)
    assert dataset.recipe.title == "Toy"
    assert dataset.corrections_file() is None
    assert dataset.releases == tmp_path / "releases"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("licence", "license", 2, "license", "did you mean 'licence'?"),
        ('title = "Toy"\n', "", None, "title", "missing"),
        ("CC-BY-4.0", "Foo", 2, "licence", "'Foo' is no SPDX id of a licence"),
        ('"Syria"', '"Sweden"', 3, "country", "'Syria'"),
        ('["articles/*.jsonl"]', '"articles/*.jsonl"', 4, "articles", "list"),
        ('["articles/*.jsonl"]', "[]", 4, "articles", "names nothing"),
        ('["articles/*.jsonl"]', '["../other/*.jsonl"]', 4, "articles", "out of the dataset's folder"),
        ('["articles/*.jsonl"]', '["**x"]', 4, "articles", "no pattern of files"),
        ('["articles/*.jsonl"]', '[""]', 4, "articles", "no pattern of files"),
        ('["articles/*.jsonl"]', '["."]', 4, "articles", "no pattern of files"),
        ("false", "false\ncorrections = '/c.toml'", 6, "corrections", "out of the dataset's folder"),
        ("false", "false\ncorrections = '../c.toml'", 6, "corrections", "out of the dataset's folder"),
        ("false", "false\nx = " + "[" * 5000 + "]" * 5000, None, None, "nested too deeply"),
        ("false", '"no"', 5, "publish_text", "boolean"),
        ("false", "no", 5, None, "not valid TOML"),
    ],
)
def test_an_error_names_file_line_and_field(
    tmp_path: Path, old: str, new: str, line: int | None, field: str | None, words: str
) -> None:
    with pytest.raises(InputError) as caught:
        opened(tmp_path, SOUND.replace(old, new))
    assert caught.value.file == tmp_path / "dataset.toml"
    assert (caught.value.line, caught.value.field) == (line, field)
    assert words in str(caught.value)


@pytest.mark.parametrize("licence", ["CC0-1.0", "ODbL-1.0", "MIT OR Apache-2.0", "LicenseRef-Our-Paper"])
def test_a_licence_may_be_any_of_the_list_or_ones_own(tmp_path: Path, licence: str) -> None:
    assert opened(tmp_path, SOUND.replace("CC-BY-4.0", licence)).recipe.licence == licence


def test_a_folder_without_a_recipe(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"dataset\.toml: no such file"):
        Dataset.open(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        Dataset.open(tmp_path / "nowhere")


def test_corrections_that_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "c.toml").mkdir()
    dataset = opened(tmp_path, SOUND + 'corrections = "c.toml"\n')
    with pytest.raises(InputError, match="a folder, not a file"):
        CorrectionsFile.read(dataset.corrections_file())


def test_corrections_that_are_not_there(tmp_path: Path) -> None:
    dataset = opened(tmp_path, SOUND + 'corrections = "c.toml"\n')
    with pytest.raises(InputError, match=r"c\.toml: no such file \(leave the key `corrections` out"):
        CorrectionsFile.read(dataset.corrections_file())


def test_a_recipe_with_the_mark_of_its_encoding(tmp_path: Path) -> None:
    assert opened(tmp_path, "\ufeff" + SOUND).recipe.title == "Toy"


def test_a_recipe_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").write_bytes(b'title = "\xe9"\n')
    with pytest.raises(InputError, match="not UTF-8"):
        Dataset.open(tmp_path)


def test_inputs_are_in_order_and_each_once(tmp_path: Path) -> None:
    patterns = ["articles/*.jsonl", "articles/a*", "more/**/*.jsonl"]
    dataset = write_dataset(tmp_path, article("a1"), articles=patterns)
    (tmp_path / "more" / "deep").mkdir(parents=True)
    (tmp_path / "more" / "deep" / "z.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "articles" / "aa.jsonl").write_text("{}\n", encoding="utf-8")
    assert [dataset.relative(p) for p in dataset.inputs()] == [
        "articles/aa.jsonl",
        "articles/all.jsonl",
        "more/deep/z.jsonl",
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("link", ["articles/secret.jsonl", "articles/far", "corrections.toml"])
def test_a_link_out_of_the_folder_is_no_input(tmp_path: Path, link: str) -> None:
    away = tmp_path / "far"
    away.mkdir()
    for name in ("secret.jsonl", "corrections.toml"):
        (away / name).write_text("", encoding="utf-8")
    patterns = ["articles/*/*.jsonl" if link == "articles/far" else "articles/*.jsonl"]
    dataset = write_dataset(tmp_path / "toy", article("a1"), articles=patterns, corrections="corrections.toml")
    (dataset.folder / link).symlink_to(away if link == "articles/far" else away / Path(link).name)
    with pytest.raises(InputError, match="a link that leads out of the dataset's folder"):
        dataset.inputs() if link.startswith("articles") else dataset.corrections_file()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_releases_are_not_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    dataset = write_dataset(tmp_path / "toy", article("a1"))
    (tmp_path / "far").mkdir()
    (dataset.folder / "releases").symlink_to(tmp_path / "far")
    with pytest.raises(InputError, match=r"a link that leads out of the dataset's folder .make it a folder of its own"):
        _ = dataset.releases
    (dataset.folder / "releases").unlink()
    (dataset.folder / "published").mkdir()
    (dataset.folder / "releases").symlink_to(dataset.folder / "published")
    assert dataset.releases.is_dir()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_within_the_folder_is_an_input(tmp_path: Path) -> None:
    folder = tmp_path / "toy"
    write_dataset(folder, article("a1"))
    (folder / "articles" / "again.jsonl").symlink_to(folder / "articles" / "all.jsonl")
    (tmp_path / "linked").symlink_to(folder)
    assert len(Dataset.open(tmp_path / "linked").inputs()) == 2


def test_a_pattern_that_finds_nothing(tmp_path: Path) -> None:
    dataset = opened(tmp_path, SOUND)
    with pytest.raises(InputError, match="no file matches") as caught:
        dataset.inputs()
    assert (caught.value.line, caught.value.field) == (4, "articles.0")


@pytest.mark.skipif(os.name != "posix", reason="names are UTF-16 there")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    dataset = opened(tmp_path, SOUND)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "old \udcc7.jsonl").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="is not UTF-8"):
        dataset.inputs()
    folder = tmp_path / "old \udcc7"
    folder.mkdir()
    with pytest.raises(InputError, match="is not UTF-8"):
        opened(folder, SOUND)


def test_the_command_line_tells_it_in_one_line_and_writes_nothing(tmp_path: Path, waqai: Callable[..., Any]) -> None:
    opened(tmp_path, SOUND)
    (tmp_path / "dataset.toml").write_text(SOUND.replace("licence", "license"), encoding="utf-8")
    done = waqai("build", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    place = f"{tmp_path / 'dataset.toml'}, line 2, field 'license'"
    assert done.stderr == f"error: {place}: unknown key (did you mean 'licence'?)\n"
    assert [path.name for path in tmp_path.iterdir()] == ["dataset.toml"]


def test_the_page_on_datasets_tells_every_key() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "DATASETS.md").read_text(encoding="utf-8")
    assert [key for key in Recipe.model_fields if f"| `{key}` |" not in page] == []


def test_what_the_page_shows_is_sound(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "DATASETS.md").read_text(encoding="utf-8")
    recipe, corrections = (part.split("```")[0] for part in page.split("```toml\n")[1:])
    assert opened(tmp_path, recipe).recipe.corrections == "corrections.toml"
    (tmp_path / "corrections.toml").write_text(corrections, encoding="utf-8")
    shown = CorrectionsFile.read(tmp_path / "corrections.toml").corrections
    assert [type(correction).__name__ for correction in shown.all()] == [
        "Drop",
        "Override",
        "Override",
        "Merge",
        "Split",
    ]
    tolls = [override.set for override in shown.override if "fatalities" in override.set]
    assert tolls
    assert [one for one in tolls if "fatalities_civilians" not in one] == []  # what is not set stays as it was
