"""Readers of articles: one module for each file format, and what a record must be to become an article."""
