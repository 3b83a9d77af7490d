"""Exports: what an API key may read as a file, by a link that is good for an hour. See docs/integration.md."""
