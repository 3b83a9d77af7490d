"""Presence: who was there, and the report of an event."""
