"""Exports: data that an API key may read, as a file, by a link that is valid for an hour. See docs/integration.md."""
