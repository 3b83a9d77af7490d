"""Draws: a lottery that anybody can repeat."""
