"""Turnout by unit."""
