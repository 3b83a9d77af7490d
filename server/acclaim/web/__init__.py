"""The HTTP edge: routes on one screen, auth, operator API, pages. No rules of the ballot live here."""
