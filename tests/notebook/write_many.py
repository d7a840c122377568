"""Writes notes as fast as it can beside others that do the same: `write_many.py FILE NAME COUNT`."""

from __future__ import annotations

import sys
from pathlib import Path

from mgtui.notebook.notebook import Notebook
from mgtui.notebook.records import Location

with Notebook.open(Path(sys.argv[1])) as notebook:
    for number in range(int(sys.argv[3])):
        location = Location("lib", f"a/{number}", "title")
        notebook.add_note(location, f"{sys.argv[2]} {number}")
        notebook.visit(location)
        notebook.add_search("lib", f"query {number}", number)
