"""The stage and the run of show."""
