"""Asks questions; knows no widget and no dossier."""
