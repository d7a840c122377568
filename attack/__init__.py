"""Attacks on the program: files, keys, kills. Each counts what it tried and says what it found.

`python -m attack` runs all of them for long and prints the figures; `make test` runs a short, seeded part of each.
"""
