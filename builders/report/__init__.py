"""Pages that a person wants to look at: a release, or what changed between two, as one HTML file."""
