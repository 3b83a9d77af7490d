"""Redis itself: addresses, clients, durability. Knows nothing of events."""
