"""The desktop: tray, window, dialogs. The only folder that imports Qt.

Everything here runs on the main thread. Work happens elsewhere: what reads or writes runs
in job processes or on a background thread, and comes back as frozen rows.
"""
