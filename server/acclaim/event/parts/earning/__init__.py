"""Points, and a daily quiz by which they are earned."""
