"""What is told of the whole by the members' classes."""
