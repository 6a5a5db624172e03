"""The operating system; the only room with a branch per system."""
