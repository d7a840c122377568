"""The colours of the explorer: a calm dark and a calm light theme. Every meaning also has a glyph and a word."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from mgtui.settings import load

DARK = Theme(
    name="mgtui-dark", primary="#7fb7be", secondary="#9db4c0", accent="#e0b36a", foreground="#d6dce0",
    background="#15191d", surface="#1a1f24", panel="#242b32", success="#8fc08a", warning="#d9b26a", error="#dd8a85",
    dark=True,
    variables={
        "border": "#39434c", "border-blurred": "#2b333a", "hit": "#e0b36a", "selected": "#24454c", "aside": "#9aa4ab",
    },
)  # fmt: skip
LIGHT = Theme(
    name="mgtui-light", primary="#1f6f78", secondary="#4a6572", accent="#9a6700", foreground="#1f2a30",
    background="#fbfaf7", surface="#f4f2ec", panel="#e6e3da", success="#2f7a3a", warning="#8a5a00", error="#b3362f",
    dark=False,
    variables={
        "border": "#979284",  # in 16 colours grey, not the white of the background
        "border-blurred": "#d6d2c6",
        "hit": "#8a5a00",
        "selected": "#cde5e4",
        "aside": "#6a757b",
    },
)  # fmt: skip
THEMES = (DARK, LIGHT)


def first_theme() -> str:
    """The theme to begin with: the first known one that the settings name, else ours."""
    known = {theme.name for theme in THEMES} | BUILTIN_THEMES.keys()
    return next((name for name in _wanted() if name in known), THEMES[0].name)


def unknown_theme() -> str:
    """What the settings name where that is no theme, else empty."""
    wanted = _wanted()
    return ", ".join(wanted) if wanted and first_theme() not in wanted else ""


def _wanted() -> list[str]:
    return [name.strip() for name in (load().value("theme") or "").split(",") if name.strip()]


def own_variables(theme: Theme) -> dict[str, str]:
    """What our styles need beyond Textual's variables, made from the colours that every theme has."""
    return {
        "hit": theme.accent or theme.warning or theme.primary, "selected": f"{theme.primary} 30%", "aside": "auto 60%",
    }  # fmt: skip
