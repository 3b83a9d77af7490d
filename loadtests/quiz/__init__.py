"""The load test of the live quiz."""
