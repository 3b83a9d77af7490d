"""Word clouds: a few words from each member."""
