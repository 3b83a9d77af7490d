"""Photos of members: faces for the screen where an event shows whole names."""
