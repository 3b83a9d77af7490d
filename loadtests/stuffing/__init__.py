"""One computer that stuffs ballots, against a hall behind the same router: who is kept out, seen, undone."""
