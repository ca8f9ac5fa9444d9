"""Widgets that several windows use. They show what they are given and ask nobody."""
