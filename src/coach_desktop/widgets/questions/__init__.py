"""The widget for a question: it shows options and takes an answer, and knows no form engine."""
