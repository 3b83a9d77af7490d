"""Contests with judges: sheets, the head judge's desk, and what the hall sees of marks and places."""
