"""How articles become a release: read, segment, mention, code, merge, correct, validate, release, diff, report."""
