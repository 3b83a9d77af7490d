"""Errors, limits, logs, signed claims: everything may use them, and they use no other package of ours."""
