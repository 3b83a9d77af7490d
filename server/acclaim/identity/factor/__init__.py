"""The second factor of an operator: its codes, and what is stored."""
