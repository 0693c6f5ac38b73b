"""The commands of `waqai`, one module each; heavy imports stand inside the functions so that `--help` is quick."""
