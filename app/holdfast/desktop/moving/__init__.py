"""Coming from the earlier backup scheduler, comparing with it, and going back to it."""
