"""Sides: who did it and to whom, by the grammar of the clause."""
