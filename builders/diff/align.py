"""Which row of NEW is which row of OLD."""

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True)
class Alignment:
    """The rows of both tables.

    `in_old`, `in_new`: which rows of a table are also in the other. `new`: for the rows of OLD that are in both, in the
    order of OLD, their positions in NEW; null when they stand in NEW in that order.
    """

    in_old: pl.Series
    in_new: pl.Series
    new: pl.Series | None

    def of_old(self, column: pl.Series) -> pl.Series:
        """Values of a column of OLD in the rows of both, in the order of OLD."""
        return column if self.in_old.all() else column.filter(self.in_old)

    def of_new(self, column: pl.Series) -> pl.Series:
        """Values of a column of NEW in the rows of both, in the order of OLD."""
        if self.new is not None:
            return column.gather(self.new)
        return column if self.in_new.all() else column.filter(self.in_new)

    def order(self) -> pl.Series | None:
        """See `builders.diff.compare.Diff.order`."""
        added = ~self.in_new
        kept = int(self.in_new.sum())
        if self.new is None and not added.head(kept).any():
            return None
        places = pl.select(pl.when(added).then(kept + added.cum_sum() - 1)).to_series()
        rows = self.in_new.arg_true() if self.new is None else self.new
        return places.scatter(rows, range(kept)).cast(pl.UInt32)


def align(old: pl.DataFrame, new: pl.DataFrame, old_hash: pl.Series, new_hash: pl.Series) -> Alignment:
    """Match the rows of two tables of unique keys; the hashes are those of the keys.

    Mostly the common rows stand in the same order, which is found without matching them one by one.
    """
    sides = ((old_hash, new_hash), (new_hash, old_hash))
    asked = [pl.LazyFrame({"hash": one}).select(pl.col("hash").is_in(other.implode())) for one, other in sides]
    in_old, in_new = (found.to_series() for found in pl.collect_all(asked))  # at once, on two cores
    if in_old.sum() == in_new.sum():
        plain = Alignment(in_old, in_new, None)
        if all((plain.of_old(old[name]) == plain.of_new(new[name])).all() for name in old.columns):
            return plain
    return _matched(old, new)


def _matched(old: pl.DataFrame, new: pl.DataFrame) -> Alignment:
    """One by one, by the keys themselves."""
    one, other = old.with_row_index("_old"), new.with_row_index("_new")
    pairs = one.join(other, on=old.columns, how="inner", maintain_order="left").select("_old", "_new")
    in_old, in_new = (
        pl.repeat(value=False, n=table.height, eager=True).scatter(pairs[name], values=True)
        for table, name in ((old, "_old"), (new, "_new"))
    )
    return Alignment(in_old, in_new, pairs["_new"])
