"""Points: what they are earned by."""
