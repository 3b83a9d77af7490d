"""The change feed: what happened in an event, in order, for systems that follow it. See docs/integration.md."""
