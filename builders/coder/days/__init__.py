"""Days: when what a clause tells happened."""
