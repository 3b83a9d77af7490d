"""The edge of HTTP: connections, deadlines, and the hand-over of those that want a socket."""
