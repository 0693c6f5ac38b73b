"""Acts: which words of a sentence tell an event, of what kind it is, and whether it is told as having happened."""
