"""Replays: how the tally of a finished poll came to be."""
