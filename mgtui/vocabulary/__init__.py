"""The vocabulary of health that ships: what texts on health speak of, by which names, and what is broader than what.

It is no library: no count, check or list of libraries knows it, and its things have no file of their own to edit. Where
a claim of a library needs one, it becomes a term of that library.
"""
