"""Processes: the supervisor, its workers, and the checks of an installation before its show."""
