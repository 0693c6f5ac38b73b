"""Releases on the disk: their versions, files, manifest and story; written whole, read with suspicion."""
