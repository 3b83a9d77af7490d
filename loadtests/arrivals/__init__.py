"""Arrivals: what a browser asks a server for when somebody opens the phone page, played by the thousand."""
