"""Cost as the work grows: what a vote and a tick cost with more options, polls, phones, workers and ballots."""
