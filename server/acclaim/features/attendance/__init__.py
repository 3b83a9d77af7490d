"""Attendance: the list of who came and who voted, where an event keeps one."""
