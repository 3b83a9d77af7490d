"""A simulated audience: talks to a running server from outside, as phones do, and knows nothing of how it works."""
