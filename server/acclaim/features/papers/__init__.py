"""Papers: what members answer in a daily quiz, each in their own time."""
