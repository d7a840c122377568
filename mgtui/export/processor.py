"""A guard around citeproc-py: what it would do wrong with an item, before and after."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from mgtui.export.csl import OTHERS

if TYPE_CHECKING:
    from mgtui.export.csl import Item

_WRITTEN_TOGETHER = re.compile(
    r"[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""Chinese, Japanese and Korean: the family name first, no blank, no initials."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_RUN_ON = re.compile(rf"\b((?:1[89]|20)\d\d) ?({_MONTH})(\d{{1,2}})?(?=[;:.\s]|$)")
"""Year, month and day without the blanks that a style asks for."""
_OTHERS = "\ue00a"
"""Stands for names that are not given while the processor lays out the others."""
_BEFORE_OTHERS = re.compile(rf"[,;]?\s*(?:&|\band\b|\bund\b|\bet\b)?\s*{_OTHERS}")
_DOUBLED = re.compile(r"(?<!\.)([.?!])\.(?!\.)")
"""A title that ends with a mark of its own, before the full stop of the style."""
_BEHIND_QUOTE = re.compile(r"(?<!\.)([.?!])([”’])\.(?!\.)")
_STOP_IN_QUOTE = re.compile(r"(?<!\.)\.([”’]),")


def processable(item: Item, *, stops: bool = True) -> Item:
    """An item as the processor lays it out rightly: last pages in full, names of writings without blanks whole.

    Without `stops` the style sets none behind initials, and so none behind `Jr`.
    """
    changed = dict(item)
    first, _, last = str(item.get("page", "")).partition("-")
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        # Of `2091-9` the processor would leave `2091–` where a style shortens.
        changed["page"] = f"{first}-{first[: len(first) - len(last)]}{last}"
    for role in ("author", "editor"):
        if role in item:
            changed[role] = [_whole(name, stops=stops) for name in item[role]]
            if changed[role][-1] == OTHERS:
                changed[role][-1] = {"literal": _OTHERS}
    return changed


def _whole(name: dict[str, str], *, stops: bool) -> dict[str, str]:
    if "suffix" in name and not stops:
        name = name | {"suffix": name["suffix"].rstrip(".")}
    if "dropping-particle" in name:
        # The processor leaves it out in front of a family name that stands first.
        particle = name["dropping-particle"]
        name = {part: text for part, text in name.items() if part != "dropping-particle"}
        name["given"] = f"{name.get('given', '')} {particle}".strip()
    written = f"{name.get('family', '')}{name.get('given', '')}".replace(" ", "")
    return {"literal": written} if _WRITTEN_TOGETHER.fullmatch(written) else name


def tidied(text: str) -> str:
    """An entry without the marks that the processor sets twice, and with those that it forgets."""
    text = _BEFORE_OTHERS.sub(", et al.", text).replace("et al..", "et al.")
    text = _RUN_ON.sub(lambda date: " ".join(filter(None, date.groups())), text)
    text = _BEHIND_QUOTE.sub(r"\1\2", _STOP_IN_QUOTE.sub(r"\1,", text))
    return _inner_quotes(_DOUBLED.sub(r"\1", text))


def _inner_quotes(text: str) -> str:
    """Double quotes within double quotes as single ones."""
    depth, letters = 0, []
    for letter in text:
        if letter == "“":
            depth += 1
            letters.append("‘" if depth == 2 else letter)
        elif letter == "”":
            letters.append("’" if depth == 2 else letter)
            depth = max(0, depth - 1)
        else:
            letters.append(letter)
    return "".join(letters)


@cache
def guard_processor() -> None:
    """Let the processor make initials as CSL has them: of `Ji-hoon` J, of `Abd el-Rahman` A. el-R."""
    from citeproc.model import Name

    def initialize(self: Any, given: str, mark: str, context: Any) -> str:
        return initials(given, mark, hyphens=self.get_option("initialize-with-hyphen", context))

    Name.initialize = initialize


def initials(given: str, mark: str, *, hyphens: bool) -> str:
    """The initials of a given name; words without a capital stay, since they are particles."""
    text = re.sub(r"\.(?=\S)", ". ", given).replace(". -", ".-").replace(".-", "-")
    if not hyphens:
        text = re.sub(r"-(?=[^\W\d_])", " -", text)
    made = ""
    for word in text.split():
        parts = [part.strip(".") for part in word.split("-")]
        if parts[0] == "" and len(parts) > 1:  # behind a hyphen that the style does not want: `hoon`, `Claude`
            made += f"{parts[1][:1].upper()}{mark}" if parts[1] else ""
        elif parts[0][:1].islower() and len(parts[0]) > 1:
            behind = "".join(f"-{part[0]}{mark.rstrip()}" for part in parts[1:] if part[:1].isupper())
            made = f"{made.rstrip()} {parts[0]}{behind} "
        elif parts[0]:
            behind = "".join(f"-{part[0]}{mark.rstrip()}" for part in parts[1:] if part[:1].isupper())
            made += f"{parts[0][0]}{mark.rstrip()}{behind}" + (" " if mark.endswith(" ") else "")
    return " ".join(made.split())
