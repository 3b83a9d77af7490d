"""Rehearsals: a copy of an event with a simulated audience."""
