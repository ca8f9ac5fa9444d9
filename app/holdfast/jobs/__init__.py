"""Work in processes of its own: the protocol, and the side of the process that asks.

A job is one backup, restore, verification or clean-up, carried out by a child process
`holdfast job KIND`: a database that crashes SQLite takes nothing else with it, and its
memory goes back when it is done. The order is the first line on the child's stdin, events
come as lines of JSON on its stdout, a line `cancel` (or the end of stdin, which is the
parent's death) stops it at the next safe point.

What a job does is not known here: `services.orders` says what can be asked for,
`services.job_child` carries it out.
"""
