"""The data interface: API keys, and what other systems read and lead with them. See docs/integration.md."""
