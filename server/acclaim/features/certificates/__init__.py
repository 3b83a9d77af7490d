"""Certificates with numbers, which anybody can check: for contests, quizzes and whatever else gives awards.

A feature that gives some declares its import in pyproject.toml, makes an `Award` for each (rules.py), and calls
`store.issue(store, event_id, awards)`: certificates in the same order, each with its number. It may be called again at
any time: an award with the same `subject` and the same words keeps its certificate; with other words it gets a new one,
and the check page says of the old one that it was replaced. With `whole` what is no longer among them is revoked.
`subject` tells what it is for, such as "speech final c1"
or "daily 2026-12 m7", and begins with the activity's id; `member` is set where it is a member's, so that it goes with
their data. `rules.address_of(event_id, number)` is the page that checks it, shows it and prints it on A4; operators
print all of an activity from `…/certificates/ACTIVITY/print`.
"""
