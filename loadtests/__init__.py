"""Load: a client cheap enough for thousands in one process, and what is played with it. See docs/load-testing.md."""
