"""HTTP itself: a row of the route table, bodies, errors, static files, the document of the API."""
