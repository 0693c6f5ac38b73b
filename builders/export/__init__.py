"""A release in the columns of another project's data, by stated rules: `docs/EXPORT.md` is made from this folder."""
