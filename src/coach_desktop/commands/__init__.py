"""The same verbs as the pages, without a window."""
