"""What the documentation site is rid of: the one script that its theme would have another host send."""

from __future__ import annotations

import re
from typing import Any

_ELSEWHERE = re.compile(r'<script src="https?://[^"]*"[^>]*></script>')


def on_post_page(output: str, **_: Any) -> str:
    """Called by mkdocs with each finished page."""
    return _ELSEWHERE.sub("", output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Called with each page that is made of no text, such as the one for a page that is not there."""
    return _ELSEWHERE.sub("", output_content)
