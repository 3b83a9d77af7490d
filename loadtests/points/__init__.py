"""The load test of points."""
