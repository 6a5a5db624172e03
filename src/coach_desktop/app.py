"""Front door of the coach's process: makes every object once and joins the rooms."""
