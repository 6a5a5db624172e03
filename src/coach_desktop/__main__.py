"""Starts the program: window or command."""
