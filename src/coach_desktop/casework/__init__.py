"""What a coach does, one verb at a time."""
