"""The fault suite: seeded histories of an evening, played through faults, and a checker of what came out.

plan.py makes what shall happen from a seed; faulty_server.py is the server; proxy.py, link.py and faults.py are its
misfortunes, injected.py counts them; play.py lets the history happen to its people (pages.py, operator.py) and writes
it down (record.py); checker.py judges the record by the rules of rules_*.py, losses.py counts what was lost by fault;
run.py does all that for many seeds.
"""
