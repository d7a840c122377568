"""A library that is read, and beside it one of the reader's own that is written in."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mgtui.authoring.assignments import parsed
from mgtui.authoring.author import Author, Written
from mgtui.library.library_set import LibrarySet
from mgtui.library.reader import read_library
from mgtui.model import Library

_PUBLIC = {
    "library.yaml": "id: public\ntitle: Tea\nschema: 1\n",
    "articles/tea.md": "# Tea\n\nTea keeps people awake. It may calm them, too. Tea is old.\n\nTea is hot.\n",
    "claims/tea.yaml": """\
- id: awake
  statement: Tea keeps people awake.
  anchors: [{quote: "Tea keeps people awake"}]
  topics: [sleep]
  exposure: {concept: tea, text: "Tea"}
  outcome: {concept: alertness}
  direction: increases
  studies: [{id: doe-1999, stance: supports, identification: stated}]
  status: reviewed
- id: calm
  statement: Tea may calm people.
  anchors: [{quote: "It may calm them"}]
  relations: [{type: qualifies, claim: awake, reason: "Calm people sleep."}]
  status: reviewed
""",
    "studies.yaml": "- {id: doe-1999, title: Tea and sleep, issued: '1999'}\n- {id: roe-2001, title: Tea at night}\n",
    "terms.yaml": "- {id: tea, label: Tea, alt_labels: [char]}\n- {id: alertness, label: Alertness}\n",
    "topics.yaml": "- id: night\n  label: Night\n  narrower:\n    - {id: sleep, label: Sleep}\n",
}
_OWN = {
    "library.yaml": "# mine\nid: mine\ntitle: Mine\nschema: 1\n",
    "articles/mint.md": "---\ntitle: Mint\n---\n"
    "Mint cools. Mint is green. Mint is green indeed. Cold mint cools and mint warms.\n",
    "claims/mint.yaml": """\
# What the article says.
- id: cools
  statement: Mint cools.
  anchors: [{quote: "Mint cools"}]
  # The topic is mine.
  topics: [plants]
  exposure: {concept: mint, text: "Mint"}
  note: "Said at the beginning."
  studies: [{id: poe-2010, stance: supports}]
  status: reviewed

- id: warms
  statement: Mint warms.
  anchors: [{quote: "mint warms"}]
  relations: [{type: contradicts, claim: cools, reason: "Warm is not cold."}]
  studies: [{id: poe-2010, note: "the same trial"}, {id: loe-2012}]
  topics: [garden]
  status: reviewed
""",
    "studies.yaml": "- {id: poe-2010, title: Mint, effects: [{outcome: heat}]}\n- {id: loe-2012, title: More mint}\n",
    "terms.yaml": "- {id: mint, label: Mint}\n- {id: heat, label: Heat}\n- {id: fire, label: Fire, broader: heat}\n",
    "topics.yaml": "- id: plants\n  label: Plants\n  narrower:\n"
    "    - {id: garden, label: Garden}\n    - {id: herb, label: Herb}\n",
}


class Two(NamedTuple):
    """The two libraries and a person who writes in the second."""

    public: Path
    own: Path

    @property
    def libraries(self) -> LibrarySet:
        return LibrarySet((self.public, self.own))

    def read(self) -> Library:
        """Both as one, as they are on disk now; nothing of either may be wrong."""
        found = self.libraries.read()
        assert found.mistakes == ()
        return found

    @property
    def home(self) -> Library:
        return read_library(self.own)

    def author(self) -> Author:
        return Author(self.own, self.read())

    def set(self, record: str, *fields: str) -> Written:
        return self.author().set_fields(record, parsed(fields))


def two_libraries(folder: Path) -> Two:
    for name, files in (("public", _PUBLIC), ("own", _OWN)):
        for path, text in files.items():
            place = folder / name / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
    return Two(folder / "public", folder / "own")
