"""Rules for the parts of a definition that types cannot express; check.py puts them together."""
