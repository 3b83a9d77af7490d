"""Operators: signing in, their own accounts, and the accounts of all."""
