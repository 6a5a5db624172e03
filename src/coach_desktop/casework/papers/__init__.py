"""Documents beside the plan: each gathers what it says, narrowed to what its reader may see."""
