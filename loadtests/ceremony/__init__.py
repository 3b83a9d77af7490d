"""The ceremony: an award ceremony of known size, played with all that goes wrong in one, and counted afterwards."""
