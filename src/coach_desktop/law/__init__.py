"""Rules: numbers and articles come from packs, logic stands here."""
