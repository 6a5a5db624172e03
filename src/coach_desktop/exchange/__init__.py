"""What leaves for and comes from others; the only room that will know the network."""
