"""A small log-in of a municipality on 127.0.0.1 that remembers what it gave, and can misbehave."""
