"""One page each: a model without widgets and a view without decisions."""
