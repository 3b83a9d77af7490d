"""Redis as such: addresses, clients, what a node promises. Knows nothing of events."""
