"""Attendance: the list of who came and who voted, where an event keeps one."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.attendance.keeping import KEEPING
from acclaim.features.attendance.live import AttendancePart
from acclaim.features.attendance.routes import ROUTES

FEATURE: Final = Feature(part=AttendancePart, routes=ROUTES, keeps=[KEEPING])
