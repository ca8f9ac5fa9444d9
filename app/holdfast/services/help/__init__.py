"""Help: the pages of the manual, and what this program is made of."""
