"""The wire, pure: bytes in, messages and bytes out. Knows neither sockets nor Redis."""
