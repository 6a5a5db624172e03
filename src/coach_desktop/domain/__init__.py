"""The nouns of the work; standard library only."""
