"""Polls, ballots, tallies, receipts: the rules, and the scripts that count."""
