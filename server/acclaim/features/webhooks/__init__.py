"""Webhooks: hints to other systems that there is news in the change feed. See docs/integration.md."""
