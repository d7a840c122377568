"""A small library with everything that an export has to say, and text that wants to be markup."""

from __future__ import annotations

from pathlib import Path

from mgtui.library.reader import read_library
from mgtui.model import Library

FILES = {
    "library.yaml": "id: small\ntitle: A *small* library\ndescription: Made up.\nschema: 1\n",
    "articles/a.md": """---
title: Zinc [vitamin D]
---
## What zinc does

Zinc raises IGF-1. Zinc does nothing at all.
""",
    "articles/b.md": "## Iron\n\nIron may be red. It may be blue.\n",
    "claims/a.yaml": """- id: raises
  statement: "=Zinc raises IGF-1 <b>much</b>"
  anchors: [{quote: "Zinc raises IGF-1"}]
  exposure: {concept: zinc, aspect: intake}
  outcome: {concept: igf-1}
  direction: increases
  topics: [metals]
  studies:
    - {id: brown-2000, stance: supports, fidelity: overstated, evidence: "A rise of 3 %.", note: "In rats"}
    - {id: outside-2010, stance: refutes}
    - {id: ghost, stance: background, fidelity: unverifiable}
  relations:
    - {type: contradicts, claim: nothing, reason: "Both cannot be.", status: reviewed}
    - {type: qualifies, claim: other::x/y, reason: "Far away", status: reviewed}
    - {type: supports, claim: b/red, reason: "Refused.", status: rejected}
  status: reviewed
- id: nothing
  statement: "Zinc does nothing."
  anchors: [{quote: "Zinc does nothing at all"}]
  exposure: {concept: zinc}
  outcome: {concept: igf-1}
  direction: no_effect
  status: extracted
""",
    "claims/b.yaml": """- id: red
  statement: "Iron is red"
  anchors: [{quote: "Iron may be red"}]
  hedging: hedged
  topics: [metals]
  relations:
    - {type: contradicts, claim: blue, status: extracted}
  status: reviewed
- id: blue
  statement: "Iron is blue."
  anchors: [{quote: "It may be blue"}]
  status: reviewed
- id: refused
  statement: "Iron is refused."
  anchors: [{quote: "Iron may be red"}]
  relations:
    - {type: contradicts, claim: red, reason: "Never shown."}
  status: rejected
""",
    "topics.yaml": "- id: metals\n  label: Metals\n- id: empty\n  label: Empty\n",
    "terms.yaml": "- id: zinc\n  label: Zinc\n- id: igf-1\n  label: IGF-1\n",
    "studies.yaml": """- id: brown-2000
  type: article-journal
  title: "A trial of zinc"
  author: [{family: Brown, given: Ann}]
  issued: "2000"
  container-title: "Journal of Metals"
  identification: stated
  verification: {status: verified, note: "Seen."}
  design: randomized controlled trial
  n: {total: 1200}
  funding: "A maker of zinc"
  caveats: ["Rats only"]
  effects: [{outcome: igf-1, direction: increases, estimate: -0.13, measure: "change"}]
- id: outside-2010
  title: "Another trial"
  identification: outside
  verification: {status: partly, note: "Only the abstract was seen"}
- id: ghost
  title: "A study nobody found"
  identification: unidentified
  verification: {status: not_found, note: "Searched for."}
""",
}


def small_library(root: Path) -> Library:
    """The library, written to a folder and read. It has no mistake."""
    for path, content in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    library = read_library(root)
    assert library.mistakes == (), library.mistakes
    return library
