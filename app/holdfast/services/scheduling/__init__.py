"""Scheduling: what is due, when it is asked, and what makes it wait."""
