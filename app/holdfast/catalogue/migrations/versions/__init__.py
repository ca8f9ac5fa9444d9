"""One module for each revision, oldest first by number; none is changed once released."""
