"""Builds copies of a dataset, each killed (SIGKILL) at another step.

    python kill_everywhere.py DATASET FOLDER

A step is any making, renaming, removing or flushing of a file or folder of the release under way, and any other write
below the dataset. Every sixth step is tried, and each of the last ones, in which the release gets its name. The copies
stay in FOLDER, under the number of the step. Prints one JSON object on a line for each: its step, and its releases with
what is wrong with them.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path

import simple_coder

from builders.build import build
from builders.dataset import Dataset
from builders.release.published import releases_in

STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}
EACH_OF_THE_LAST = 4


def one_build(folder: Path, kill_at: int) -> tuple[bool, int]:
    """Build in a child process that is killed at a step (never at 0): whether it got through, and its steps."""
    steps, told = os.pipe()
    child = os.fork()
    if child == 0:
        done = 0

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal done
            if event in STEPS and _changes(event, arguments, str(folder)):
                done += 1
                if done == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        build(Dataset.open(folder), simple_coder.tools(), lambda _step: None)
        os.write(told, str(done).encode())
        os._exit(0)
    os.close(told)
    status = os.waitpid(child, 0)[1]
    with os.fdopen(steps) as read:
        number = int(read.read() or 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0:
        sys.exit("a build failed by itself")
    return not os.WIFSIGNALED(status), number


def _changes(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    path = str(arguments[0])
    reads = event == "open" and str(arguments[1] or "r").startswith("r") and ".building-" not in path
    return path.startswith(folder) and not reads


def main(dataset: Path, folder: Path) -> None:
    """Count the steps of a build, then kill builds at some of them."""
    steps = one_build(copied(dataset, folder, 0), 0)[1]
    last = steps - EACH_OF_THE_LAST
    for step in [*range(1, last, 6), *range(last, steps + 1)]:
        copy = copied(dataset, folder, step)
        if one_build(copy, step)[0]:
            sys.exit(f"not killed at step {step} of {steps}")
        state = {str(release.version): release.problems() for release in releases_in(copy / "releases")}
        print(json.dumps({"step": step, "of": steps, "releases": state}), flush=True)


def copied(dataset: Path, folder: Path, step: int) -> Path:
    """A copy of the dataset under the number of the step."""
    copy = folder / str(step) / dataset.name
    shutil.copytree(dataset, copy)
    return copy


main(Path(sys.argv[1]), Path(sys.argv[2]))
