"""The story: what the sentences of one article leave out, share and tell again."""
