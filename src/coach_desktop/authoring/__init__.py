"""Excel; the only room that knows XLSForm (extra authoring)."""
