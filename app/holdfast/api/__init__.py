"""The API for programs on this computer: HTTP on loopback or a Unix socket, off by default.

What may come in is decided in `gate` before anything else looks at it; what is answered
comes from the same services as the screens, and what takes long runs in processes of its
own. Nothing here is imported before a person turns the API on, and nothing outside knows
FastAPI or uvicorn.
"""
