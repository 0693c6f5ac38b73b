"""Building a release: the next one of a dataset, published whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from builders.compose import Composed, Step, Tools, compose
from builders.dataset import Dataset
from builders.release.compare import bump_of
from builders.release.published import Release, releases_in
from builders.release.version import FIRST, Version
from builders.release.whole_folder import appear, sole_builder
from builders.release.write import dated, write_release


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `folder`: the release. `new`: whether it has just been published, or is the last one, which
    the inputs and the code give again. `cleared`: what killed builds had left behind.
    """

    folder: Path
    version: Version
    new: bool
    previous: Version | None
    composed: Composed
    cleared: list[str]


def build(
    dataset: Dataset,
    tools: Tools,
    step: Step,
    advance: Callable[[int], None] = lambda _number: None,
) -> Built:
    """Publish the next release of `dataset`, unless it would be the same as the last.

    Raises InputError for anything wrong with the inputs, FailedChecksError for rows that fail, DamagedReleaseError
    when the last release is not whole, BusyError when another build is under way, and OSError when the disk refuses;
    the releases are then as they were.
    """
    with sole_builder(dataset.releases) as cleared:
        previous = _last(dataset)
        if previous is not None:
            dataset.keep_name(previous.manifest["dataset"])
        composed = compose(dataset, previous, tools, step, advance)
        version = _next_version(composed, previous)
        if previous is not None and version == previous.version:
            return Built(previous.folder, version, False, version, composed, cleared)
        composed = replace(composed, tables=dated(composed.tables, version))
        folder = dataset.releases / str(version)
        step(f"writing release {version}")
        appear(folder, lambda aside: write_release(aside, dataset, composed, tools, version, previous))
        return Built(folder, version, True, previous.version if previous else None, composed, cleared)


def _last(dataset: Dataset) -> Release | None:
    releases = releases_in(dataset.releases)
    return Release.whole(releases[-1].folder) if releases else None


def _next_version(composed: Composed, previous: Release | None) -> Version:
    """The version of what was composed: that of `previous` itself when it is the same.

    A release says what it was made of: other inputs, such as a new title in the recipe, are at least a patch.
    """
    if previous is None:
        return FIRST
    bump = bump_of(previous.tables(), composed.tables)
    if bump is None and composed.inputs != previous.manifest["inputs"]:
        bump = "patch"
    return previous.version if bump is None else previous.version.next(bump)
