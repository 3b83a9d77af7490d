"""What an event is, the event file, and where its definition and stage are stored."""
