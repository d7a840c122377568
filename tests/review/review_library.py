"""A small library to review: two articles that contradict each other, a table, terms."""

from __future__ import annotations

from pathlib import Path

ABOUT = 'id: mine\ntitle: "Mine"\nschema: 1\n'
TERMS = """\
# words of the field
- {id: magnesium, label: Magnesium, alt_labels: [Mg]}
- {id: sleep, label: Sleep, alt_labels: [sleep quality]}
- {id: igf-1, label: IGF-1}
"""
GOOD = """\
---
title: "Magnesium and sleep"
---
Magnesium supplementation significantly improves sleep quality in older adults.
A 2012 randomized controlled trial of 46 older adults found that magnesium increased sleep time.

## Limits

Magnesium deficiency reduces IGF-1 in rats. Some people take it with water before they go to bed at night.

| Study type (year) | Population | Outcome on IGF-1 |
|---|---|---|
| Intervention (2000) | Athletes | Significant increase in IGF-1 with magnesium. |
| Intervention (2004) | Resistance-trained men | No significant increase in IGF-1 with magnesium. |
"""
BAD = """\
---
title: "No sleep from a mineral"
---
Magnesium supplementation significantly worsens sleep quality in older adults.
"""


def made(root: Path) -> Path:
    """Write the library into a folder."""
    (root / "articles").mkdir(parents=True)
    (root / "library.yaml").write_text(ABOUT, "utf-8")
    (root / "terms.yaml").write_text(TERMS, "utf-8")
    (root / "articles" / "good.md").write_text(GOOD, "utf-8")
    (root / "articles" / "bad.md").write_text(BAD, "utf-8")
    return root
