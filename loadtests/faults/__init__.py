"""The fault suite: seeded histories of an evening, played through faults, and a checker of what came out.

plan.py makes what shall happen from a seed; household.py and proxy.py are the server and its misfortunes; play.py lets
the history happen and writes it down (record.py); checker.py judges the record; run.py does all that for many seeds.
"""
