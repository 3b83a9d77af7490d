"""Processes: the supervisor, its workers, and what can be known of an installation before its show."""
