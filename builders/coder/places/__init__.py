"""Places: where it happened, from the names of a sentence and the words around them."""
