"""What operators do about the people of an event: members one by one, and their codes."""
