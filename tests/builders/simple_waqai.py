"""The command line with the coder of `simple_coder`, in a process that things can be done to.

    python simple_waqai.py ARGUMENTS...

Variables of the environment: FILE_LIMIT, the largest file in bytes that the process may write; AS_NOBODY, run without
root's rights; HOLD, a file whose appearance the coder waits for, after having made HOLD.held.
"""

import contextlib
import os
import resource
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import simple_coder

from builders import cli, tools


def held_load() -> object:
    """The coder, once the file HOLD is there."""
    hold = os.environ.get("HOLD")
    if hold:
        Path(f"{hold}.held").touch()
        while not Path(hold).exists():
            time.sleep(0.01)
    return simple_coder.load()


def load_tools(*_: object) -> tools.Tools:
    """In place of the tools of this version."""
    made = simple_coder.tools()
    return replace(made, load=held_load)


def load_everything() -> None:
    """Run one build to its end, without a word."""
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:  # noqa: PTH123
        simple_coder.write_dataset(Path(folder), simple_coder.article("a1", {}))
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            cli.app(["build", folder], standalone_mode=False)


if __name__ == "__main__":
    tools.load_tools = load_tools
    if limit := os.environ.get("FILE_LIMIT"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    if os.environ.get("AS_NOBODY") and os.geteuid() == 0:
        load_everything()  # as long as the modules may still be read
        os.setegid(65534)
        os.seteuid(65534)
    cli.main()
