"""The roster: who the members of an event are, read from a file and stored as a whole."""
