"""What is collected of members: questions, words."""
