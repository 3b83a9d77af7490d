"""Pure rules. No sockets, no Redis, no clock, no randomness: time and chance are arguments."""
