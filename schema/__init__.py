"""The ground: shapes and meanings of everything Waqai writes. Imports nothing else of the project."""
