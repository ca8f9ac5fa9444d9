"""Notices: what a person is told without having asked, when, in which words, and by what."""
