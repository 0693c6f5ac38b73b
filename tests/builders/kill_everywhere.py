"""Builds a dataset again and again, each time killed (SIGKILL) one step later, until a build gets through.

    python kill_everywhere.py DATASET

A step is any making, renaming, removing or flushing of a file or folder of the release under way, and any other write
below the dataset. After each kill the releases are held against their manifests. Prints one JSON object on a line for
each build.
"""

import json
import os
import signal
import sys
from pathlib import Path

import simple_coder

from builders.build import build
from builders.dataset import Dataset
from builders.release.published import releases_in

STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}


def kill_at(step: int, folder: Path) -> None:
    """Have this process killed at its `step`-th step in `folder`."""
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event in STEPS and _changes(event, arguments, str(folder)):
            done += 1
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _changes(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    path = str(arguments[0])
    reads = event == "open" and str(arguments[1] or "r").startswith("r") and ".building-" not in path
    return path.startswith(folder) and not reads


def one_build(folder: Path, step: int) -> bool:
    """Build in a child process that is killed at `step`; whether it got through."""
    child = os.fork()
    if child == 0:
        kill_at(step, folder)
        build(Dataset.open(folder), simple_coder.tools(), simple_coder.no_diff, lambda _step: None)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return False
    if os.WEXITSTATUS(status) != 0:
        sys.exit("a build failed by itself")
    return True


def main(folder: Path) -> None:
    """Until a build gets through."""
    step, through = 0, False
    while not through:
        step += 1
        through = one_build(folder, step)
        releases = releases_in(folder / "releases")
        state = {str(release.version): release.problems() for release in releases}
        print(json.dumps({"step": step, "through": through, "releases": state}), flush=True)


main(Path(sys.argv[1]))
