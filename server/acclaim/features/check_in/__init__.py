"""Check-in: members press once on the phone when they arrive, and a wall welcomes them."""
