"""The colours of the explorer: a calm dark and a calm light theme. Every meaning also has a glyph and a word."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="mgtui-dark",
    primary="#7fb7be",
    secondary="#9db4c0",
    accent="#e0b36a",
    foreground="#d6dce0",
    background="#15191d",
    surface="#1a1f24",
    panel="#242b32",
    success="#8fc08a",
    warning="#d9b26a",
    error="#dd8a85",
    dark=True,
    variables={
        "border": "#39434c",
        "border-blurred": "#2b333a",
        "hit": "#e0b36a",
        "selected": "#24454c",
        "aside": "#9aa4ab",
    },
)
LIGHT = Theme(
    name="mgtui-light",
    primary="#1f6f78",
    secondary="#4a6572",
    accent="#9a6700",
    foreground="#1f2a30",
    background="#fbfaf7",
    surface="#f4f2ec",
    panel="#e6e3da",
    success="#2f7a3a",
    warning="#8a5a00",
    error="#b3362f",
    dark=False,
    variables={
        "border": "#979284",  # in 16 colours grey, not the white of the background
        "border-blurred": "#d6d2c6",
        "hit": "#8a5a00",
        "selected": "#cde5e4",
        "aside": "#6a757b",
    },
)
THEMES = (DARK, LIGHT)
