"""How far a long run has come: a moving line on a terminal, plain lines elsewhere; always on stderr."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

#: Away from a terminal, one line for so many.
EVERY: Final = 10_000


@contextmanager
def counting(what: str, console: Console) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of `what` just done; the total need not be known."""
    done = 0

    def plain(number: int) -> None:
        nonlocal done
        done += number
        if done // EVERY > (done - number) // EVERY:
            console.print(f"{done:,} {what}")

    if not console.is_terminal:
        yield plain
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} {task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda number: progress.advance(task, number)
