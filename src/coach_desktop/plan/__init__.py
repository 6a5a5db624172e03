"""Turns answers into a proposal; every proposal names its answers."""
