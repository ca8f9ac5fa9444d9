"""Moving in from the earlier backup scheduler, running beside it, and going back to it."""
