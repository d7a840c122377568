"""The evidence profile of a claim as a short section of plain text."""

from __future__ import annotations

from typing import Any

import msgspec

from mgtui.evidence.profile import Profile
from mgtui.evidence.profile_words import sections


def profile_lines(found: dict[str, Any]) -> list[str]:
    """Lines for the profile of a claim's card: the line on top, then each input without its notes."""
    profile = msgspec.convert(found, Profile)
    lines = ["Evidence profile", f"  {profile.line}"]
    for section in sections(profile):
        if not section.brief:
            continue
        texts = [item.text for item in section.items]
        if len(texts) == 1:
            lines.append(f"  {section.glyph} {section.title}: {texts[0]}")
        else:
            lines += [f"  {section.glyph} {section.title}:", *(f"    {text}" for text in texts)]
    return lines
