"""The coach's screen."""
