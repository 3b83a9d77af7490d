"""Errors, limits, logs, signed claims: what everything may use, and what uses nothing of ours."""
