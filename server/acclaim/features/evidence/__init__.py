"""Evidence of ballot stuffing, and voiding on the record."""
