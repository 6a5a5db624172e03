"""Qt parts that the coach's and the client's screen share."""
