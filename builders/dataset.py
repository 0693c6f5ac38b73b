"""The recipe of a dataset: what it is called, what it reads, what it may give away."""

import datetime as dt
from pathlib import Path
from typing import Final, Literal

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from pydantic import BaseModel, ConfigDict, Field, field_validator

from builders.errors import InputError, check_utf8
from builders.layers import Layer, layer_files
from builders.toml_file import line_of, read_toml

RECIPE: Final = "dataset.toml"


def _check_inside(path: str) -> None:
    if Path(path).is_absolute() or ".." in Path(path).parts:
        raise ValueError(f"{path!r} leads out of the dataset's folder")


class Recipe(BaseModel):
    """The contents of `dataset.toml`. Paths are relative to its folder, with forward slashes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    title: str = Field(min_length=1, description="Title of the dataset.")
    description: str = Field(default="", description="What it covers and how it was made, in a few sentences.")
    licence: str = Field(min_length=1, description="SPDX id of the licence of its releases.")
    country: Literal["Syria"] = Field(description="The country it covers.")
    articles: list[str] = Field(min_length=1, description="Files of articles; * stands for any part of a name.")
    publish_text: bool = Field(description="Whether releases carry the articles' text: only if its licence allows it.")
    corrections: str | None = Field(default=None, description="File of corrections.")
    layers: list[str] = Field(default=[], description="Folders with further places that the articles may name.")
    published: dt.date | None = Field(default=None, description="Day on which the next release is published.")

    @field_validator("licence")
    @classmethod
    def _known_licence(cls, licence: str) -> str:
        try:
            canonicalize_license_expression(licence)
        except InvalidLicenseExpression:
            hint = "such as 'CC-BY-4.0', or 'LicenseRef-' and a name for one of your own"
            raise ValueError(f"{licence!r} is no SPDX id of a licence, {hint}") from None
        return licence

    @field_validator("articles")
    @classmethod
    def _patterns(cls, patterns: list[str]) -> list[str]:
        for pattern in patterns:
            _check_inside(pattern)
            try:
                next(Path().glob(pattern), None)
            except (ValueError, IndexError):
                raise ValueError(f"{pattern!r} is no pattern of files, such as 'articles/*.jsonl'") from None
        return patterns

    @field_validator("layers")
    @classmethod
    def _folders(cls, names: list[str]) -> list[str]:
        for name in names:
            _check_inside(name)
        folders = [Path(name).as_posix() for name in names]
        if twice := next((name for name in folders if folders.count(name) > 1), None):
            raise ValueError(f"{twice!r} is named twice")
        return folders

    @field_validator("corrections")
    @classmethod
    def _inside(cls, name: str | None) -> str | None:
        if name is not None:
            _check_inside(name)
        return name


class Dataset:
    """A dataset's folder with its recipe."""

    def __init__(self, folder: Path, recipe: Recipe) -> None:
        self.folder = folder
        self.recipe = recipe
        self.name = folder.resolve().name  # until a release has one

    @property
    def releases(self) -> Path:
        """The folder of its releases; raises InputError for a link out of the dataset's folder, which would be written
        through.
        """
        releases = self.folder / "releases"
        self._check_own(releases, "make it a folder of its own")
        return releases

    @staticmethod
    def open(folder: Path) -> "Dataset":
        """Read the recipe in `folder`; raises InputError for anything wrong with it."""
        check_utf8(folder.resolve().name)
        if not folder.is_dir():
            raise InputError(folder, None, None, "no such folder", "name the folder that holds dataset.toml")
        return Dataset(folder, read_toml(folder / RECIPE, Recipe))

    def keep_name(self, name: str) -> None:
        """Go on under the name of the last release: the folder may be renamed or copied."""
        self.name = name

    def inputs(self) -> list[Path]:
        """Files of articles in a fixed order, each once; raises InputError for a pattern that finds none, for a
        link to nowhere or out of the folder, and for a name that is not UTF-8.
        """
        found: dict[str, Path] = {}
        for number, pattern in enumerate(self.recipe.articles):
            there = list(self.folder.glob(pattern))
            for path in there:
                if not path.exists():  # left out, its events would be gone without a word
                    raise InputError(path, None, None, "a link to a file that is not there", "mend or remove the link")
                self._check_own(path)
                check_utf8(path)
            matches = [path for path in there if path.is_file()]
            if not matches:
                recipe = self.folder / RECIPE
                line = line_of(recipe.read_text(encoding="utf-8"), ("articles",))
                raise InputError(recipe, line, f"articles.{number}", f"no file matches {pattern!r}")
            found |= {self.relative(path): path for path in matches}
        return [found[name] for name in sorted(found)]

    def corrections_file(self) -> Path | None:
        """The file of corrections, if the recipe names one; raises InputError for a link out of the folder."""
        if self.recipe.corrections is None:
            return None
        file = self.folder / self.recipe.corrections
        self._check_own(file)
        return file

    def layers(self) -> list[Layer]:
        """The layers of places that the recipe names, in its order.

        Raises InputError for a folder that is no layer or has no notice of its licence and for a link out of the
        dataset's folder, TableError for a table that is not in form.
        """
        found = []
        for name in self.recipe.layers:
            folder = self.folder / name
            for path in (folder, *layer_files(folder)):
                self._check_own(path)
            found.append(Layer.open(name, folder))
        return found

    def _check_own(self, path: Path, hint: str = "copy the file into it") -> None:
        """Raise InputError for a link out of the folder: what a release publishes was put there on purpose."""
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise InputError(path, None, None, "a link that leads out of the dataset's folder", hint)

    def relative(self, path: Path) -> str:
        """A file of the dataset as the manifest names it: relative to the folder, with forward slashes."""
        return path.relative_to(self.folder).as_posix()
