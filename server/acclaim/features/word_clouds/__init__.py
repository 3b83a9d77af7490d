"""Word clouds: a few words of each member."""
