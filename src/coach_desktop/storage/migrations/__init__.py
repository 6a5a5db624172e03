"""Steps from an older vault to a newer one: added, never edited."""
