"""The client's screen, in its own process."""
