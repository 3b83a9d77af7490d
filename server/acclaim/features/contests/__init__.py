"""Contests with judges: sheets, the head judge's desk, what the hall sees of marks and places."""
