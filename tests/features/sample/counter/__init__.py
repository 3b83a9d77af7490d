"""A counter that phones press and a big screen shows. It imports its own files relatively, for it is moved."""
