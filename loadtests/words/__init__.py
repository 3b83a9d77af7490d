"""A hall that upvotes questions and gives words; see docs/load-testing.md."""
