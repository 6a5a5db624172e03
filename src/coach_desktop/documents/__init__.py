"""Paper and files for other people; the only room that knows PDF."""
