"""The commands: each file is imported only when its command is called.

A command turns words into one call of a service, and what comes back into words. It holds
no rule of its own: whatever a window would have to do too belongs into `services/`.
"""
