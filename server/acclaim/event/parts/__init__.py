"""The parts of an event's definition: a struct a noun."""
