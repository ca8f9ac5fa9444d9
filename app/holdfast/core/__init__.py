"""The words: models, events, errors and rules as pure functions.

Nothing here opens a file, reads a clock or imports another folder of the house.
Every other folder may import this one; this one imports none of them.
"""
