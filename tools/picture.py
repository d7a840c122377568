"""Draw the picture at the top of the README: the explorer on a claim, as SVG. Usage: python tools/picture.py OUT.svg"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from mgtui.library.locations import bundled_library
from mgtui.tui.app import MgtuiApp


async def draw(target: Path) -> None:
    """Walk to a claim that other claims contradict, and save what the screen shows."""
    app = MgtuiApp(bundled_library())
    async with app.run_test(size=(112, 34)) as pilot:
        for key in ("slash", *"proportion"):
            await pilot.press(key)
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)
        svg = app.export_screenshot(title="mgtui")
    # The picture must not make its reader's machine ask the network for fonts.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    target.write_text(re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1])))
