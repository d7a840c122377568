"""The parts of the main screen, each one job; `screens/explorer.py` makes them and wires them to keys and messages."""
