"""The evidence profile of a claim as a short section of plain text."""

from __future__ import annotations

from typing import Any

import msgspec

from mgtui.evidence.profile import Profile
from mgtui.evidence.profile_words import sections

_LISTED_ALREADY = frozenset({"Studies the article leans on", "Studies from outside the article"})
"""Sections that repeat the list of studies, which the text of a claim has anyway."""


def profile_lines(found: dict[str, Any]) -> list[str]:
    """Lines for the profile of a claim's card: the line on top, then each input without its notes."""
    profile = msgspec.convert(found, Profile)
    lines = ["Evidence profile", f"  {profile.line}"]
    for section in sections(profile):
        if section.title not in _LISTED_ALREADY and not section.title.startswith("Limits"):
            lines.append(f"  {section.glyph} {section.title}")
            lines += [f"    {item.text}" for item in section.items]
    return lines
