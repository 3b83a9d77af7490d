"""What is made of a survey's tables: publication in which nobody can be found. Pure rules, no I/O."""
