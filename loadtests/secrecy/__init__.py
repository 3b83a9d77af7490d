"""Whether what is public tells how a member voted: an attacker who keeps everything, against the shipped server."""
