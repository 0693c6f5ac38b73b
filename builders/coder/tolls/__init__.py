"""Tolls: how many were killed and wounded, and whose they were."""
