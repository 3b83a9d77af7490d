"""The counter."""

from typing import Final

from acclaim.feature import Feature

from .live import CounterPart
from .messages import Counted, Press, Pressed

FEATURE: Final = Feature(part=CounterPart, receives=(Press,), sends=(Pressed, Counted))
