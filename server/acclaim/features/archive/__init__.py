"""An event as one file: backup, restore, recount."""
