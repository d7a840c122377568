"""A guard around citeproc-py: what it would do wrong with an item, before and after."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from mgtui.export.csl import OTHERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
_PASSED_OVER = re.compile(r"((?:^|(?<=[\s(\[]))[“‘\"'(\[]+|(?<=\w)[-‐])([a-z])(?=[a-z]{2})")
"""Words behind a quotation mark, a bracket or a hyphen."""
_MARK_BEHIND_QUOTE = re.compile(r"(?<![?!])([”’]{1,2})([.,])")
_COMMA_BEHIND_MARK = re.compile(r"([?!][”’]{1,2}),")
_STOP_IN_QUOTE = re.compile(r"(?<!\.)\.([”’]),")


def processable(item: Item, *, stops: bool = True, ranges: bool = False) -> Item:
    """An item as the processor lays it out rightly: names of writings without blanks whole, quotation marks told apart.

    With `ranges` the style has a way of its own to write pages, for which the last is given in full.
    Without `stops` the style sets none behind initials, and so none behind `Jr`.
    """
    changed = dict(item)
    first, _, last = str(item.get("page", "")).partition("-")
    if ranges and first.isdecimal() and last.isdecimal() and len(last) < len(first):
        # Of `2091-9` the processor would leave `2091–` where a style shortens.
        changed["page"] = f"{first}-{first[: len(first) - len(last)]}{last}"
    for field in ("title", "container-title", "collection-title"):
        if '"' in item.get(field, ""):
            changed[field] = _curled(item[field])
    for role in ("author", "editor"):
        if role in item:
            changed[role] = [_whole(name, stops=stops) for name in item[role]]
            if changed[role][-1] == OTHERS:
                changed[role][-1] = {"literal": _OTHERS}
    return changed


def _curled(text: str) -> str:
    """Straight quotation marks as opening and closing ones, so that those within others can be told."""
    return re.sub(r'"', "”", re.sub(r'(?:^|(?<=[\s(\[–—-]))"(?=\S)', "“", text))


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


def tidied(text: str, *, american: bool = False) -> str:
    """An entry without the marks that the processor sets twice, and with those that it forgets.

    `american`: commas and full stops stand before a closing quotation mark.
    """
    text = _BEFORE_OTHERS.sub(", et al.", text).replace("et al..", "et al.")
    text = _RUN_ON.sub(lambda date: " ".join(filter(None, date.groups())), text)
    text = _BEHIND_QUOTE.sub(r"\1\2", _STOP_IN_QUOTE.sub(r"\1,", text))
    text = _inner_quotes(_DOUBLED.sub(r"\1", text))
    return _COMMA_BEHIND_MARK.sub(r"\1", _MARK_BEHIND_QUOTE.sub(r"\2\1", text)) if american else text


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
    """Let the processor do what CSL says where it does otherwise.

    Initials: of `Ji-hoon` J, of `Abd el-Rahman` A. el-R. A label has the case that is asked for. A group without a
    value is not printed, nor a second time what stands in for names that are missing.
    """
    _guard_words()
    _guard_groups()


def _guard_words() -> None:
    """The case of labels, and initials."""
    from citeproc.model import Name, TextCased

    case = TextCased.case

    def cased(self: Any, text: Any, language: str | None = None) -> Any:
        if self.get("text-case") == "capitalize-first" and not str(text or "").partition(" ")[0].islower():
            return text  # `bioRxiv` is no word in small letters
        found = case(self, text, language or self.get_root().get("default-locale", "en")[:2])
        if self.get("text-case") == "title" and found is not None:
            changed = _PASSED_OVER.sub(lambda word: word[1] + word[2].upper(), str(found))
            found = type(found)(changed) if changed != str(found) else found
        return found

    def initialize(self: Any, given: str, mark: str, context: Any) -> str:
        if any(node.get("initialize") == "false" for place in (self, context) for node in _upwards(place)):
            return re.sub(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_]\.)", " ", given)
        return initials(given, mark, hyphens=self.get_option("initialize-with-hyphen", context))

    TextCased.case, Name.initialize = cased, initialize


class _Printed:
    """What of an entry has been printed; the processor lays out one at a time."""

    def __init__(self) -> None:
        self.asked = self.given = 0
        """Variables that were asked for, and those that had a value."""
        self.substitutes: list[list[tuple[str, str]]] = []
        """What each substitute that is being laid out has printed: kind of element and variable."""

    def counted(self, element: Any, call: Callable[[], Any]) -> Any:
        """What a variable gives, counted as asked for and, where it gives something, as printed."""
        self.asked += 1
        found = call()
        if found is not None and str(found):
            self.given += 1
            for inside in self.substitutes:
                inside.append((element.tag, element.get("variable")))
        return found


def _guard_groups() -> None:
    """Groups of variables of which none has a value, and what stands in for names."""
    from citeproc.model import Date, Group, Names, Number, Substitute, Text
    from citeproc.source import VariableError

    text_of, number_of = Text._variable, Number.process
    names_of, date_of, group_of = Names.process, Date.process, Group.process
    printed = _Printed()

    def variable(self: Any, item: Any, context: Any) -> Any:
        if self.get("variable") in self.generated_variables:
            return text_of(self, item, context)
        return printed.counted(self, lambda: text_of(self, item, context))

    def number(self: Any, item: Any, context: Any = None, **options: Any) -> Any:
        layout = (self if context is None else context).get_layout()
        if self.get("variable") in layout.repressed.get(self.tag, ()):
            printed.asked += 1
            return None
        return printed.counted(self, lambda: number_of(self, item, context=context, **options))

    def names(self: Any, item: Any, *arguments: Any, **options: Any) -> Any:
        return printed.counted(self, lambda: names_of(self, item, *arguments, **options))

    def date(self: Any, item: Any, *arguments: Any, **options: Any) -> Any:
        return printed.counted(self, lambda: date_of(self, item, *arguments, **options))

    def group(self: Any, item: Any, context: Any = None, **options: Any) -> Any:
        """Nothing of a group in which variables are asked for and none has a value."""
        asked, given = printed.asked, printed.given
        text = group_of(self, item, context=context, **options)
        if printed.asked > asked and printed.given == given:
            raise VariableError
        return text

    def repress(self: Any, child: Any, context: Any) -> None:
        layout = context.get_layout()
        for tag, name in [(child.tag, child.get("variable")), *printed.substitutes[-1]]:
            layout.repressed.setdefault(tag, []).append(name)

    render = Substitute.render

    def substituted(self: Any, item: Any, context: Any = None, **options: Any) -> Any:
        printed.substitutes.append([])
        try:
            return render(self, item, context=context, **options)
        finally:
            printed.substitutes.pop()

    Text._variable, Number.process = variable, number
    Names.process, Date.process, Group.process = names, date, group
    Substitute.add_to_repressed_list, Substitute.render = repress, substituted


def _upwards(place: Any) -> Iterator[Any]:
    """An element of a style and those it stands in."""
    while place is not None:
        yield place
        place = place.getparent()


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
