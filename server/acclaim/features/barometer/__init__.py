"""The barometer: how many visited, for how long, and what they used."""
