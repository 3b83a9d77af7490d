"""The sandbox: an event in which other systems can be tried without touching a real one."""
