"""Languages: one folder each with the same nouns in it (letters, numerals, calendar). The engine knows no language."""
