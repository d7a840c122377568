"""The files of a small library without a mistake."""

from __future__ import annotations

FILES = {
    "library.yaml": "id: test\ntitle: A library\nschema: 1\n",
    "articles/a.md": """---
title: First
---
## Zinc
Zinc raises IGF-1 by 3.6 % and zinc is safe.

## Iron

Iron does nothing.
""",
    "articles/b.md": "## Copper\n\nCopper is red.\n",
    "claims/a.yaml": """- id: zinc
  statement: "Zinc raises IGF-1."
  anchors:
    - quote: "Zinc raises IGF-1"
  kind: effect
  topics: [minerals]
  exposure: {concept: zinc, aspect: intake, text: "zinc"}
  studies:
    - {id: brown-2000, stance: supports, fidelity: faithful}
  relations:
    - {type: contradicts, claim: iron, reason: "They differ."}
- id: iron
  statement: "Iron does nothing."
  anchors:
    - quote: "Iron does nothing"
""",
    "claims/b.yaml": """- id: red
  statement: "Copper is red."
  anchors:
    - quote: "Copper is red"
""",
    "topics.yaml": """- id: food
  label: Food
  narrower:
    - id: minerals
      label: Minerals
""",
    "terms.yaml": """- id: mineral
  label: Mineral
- id: zinc
  label: Zinc
  alt_labels: [Zn]
  broader: mineral
""",
    "studies.yaml": """- id: brown-2000
  title: "A trial"
  identification: stated
""",
}
