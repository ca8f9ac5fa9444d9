"""Help and About: the manual in a window of its own, and what this program is made of."""
