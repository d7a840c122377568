"""LaTeX as letters, by pylatexenc with the macros that reference managers write; what nobody knows stays as text."""

from __future__ import annotations

import logging
import re
import unicodedata
from functools import cache
from typing import Any

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_GROUP = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_SHIFT = re.compile(rf"([\^_])\s*(?:{_GROUP}|(\\[A-Za-z]+|[A-Za-z0-9+*'−-]))")
_ABOVE = {r"\circ": "°", r"\degree": "°", r"\prime": "′", "'": "′", "*": "*"}
"""What stands above the line by itself."""
_SCRIPT = re.compile(rf"\\text(super|sub)script\s*{_GROUP}")
_TWICE_ESCAPED = re.compile(
    r"\\{2}(?=[\"'`^~=.uvHtcdbkr]\W?\{?\\?[A-Za-z]|(?<=\{..)(?:i|j|o|O|l|L|ss|ae|AE|oe|OE|aa|AA)\})"
)
_COMBINING = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "k": "\u0328",
    "r": "\u030a",
}  # fmt: skip
_ACCENT = re.compile(
    r"(?<!\\)\\(?:(?P<sign>[\"'`^~=.])\s*|(?P<name>[uvHcdbkr])(?:\s+(?=[A-Za-z](?![A-Za-z]))|\s*(?=\{)))"
    r"(?:\{\s*\\?(?P<braced>[A-Za-z])\s*\}|\\?(?P<letter>[ij](?![A-Za-z])|(?<!\\)[A-Za-z])|(?=\\[\"'`^~=.]))"
)
"""Accents are by far the most frequent macros: told here in a hundredth of the time that a reader of LaTeX takes."""
_OVER = {
    "dot": "\u0307", "ddot": "\u0308", "bar": "\u0304", "hat": "\u0302", "tilde": "\u0303", "check": "\u030c",
    "breve": "\u0306", "acute": "\u0301", "grave": "\u0300", "vec": "\u20d7",
}  # fmt: skip
_OVER_LETTER = re.compile(rf"\\({'|'.join(_OVER)})\s*(?:\{{\s*([A-Za-z])\s*\}}|(?<=[a-z]) ([A-Za-z])(?![A-Za-z]))")
"""An accent of a formula: \\dot{V}, the flow of V."""
_SINGLE_QUOTES = re.compile(r"(?<![\w`'])`([^\W\d_][^`']*)'(?![\w'])")
_NO_MATH_MODE = re.compile(r"\\ifmmode\b.*?\\else\b\s*(.*?)\\fi\b(?:\{\})?", re.DOTALL)
_LINK = re.compile(rf"\\href\s*{_GROUP}\s*{_GROUP}")
_ADDRESS = re.compile(rf"\\(?:url|nolinkurl|path)\s*{_GROUP}")
_SEEN_THROUGH = re.compile(
    r"\\(?:text(?:it|bf|rm|sc|sf|tt|up|md|sl|normal)|emph|math(?:rm|it|bf|sf|tt|cal|bb|frak|scr|normal)|mkbib(?:emph|bold|italic)"
    r"|operatorname|mbox|hbox|text|ensuremath|boldsymbol|bm|ce|uline|underline|sout|textcolor\{[^{}]*\}|NoCaseChange"
    rf"|MakeUppercase|MakeLowercase|bibstring|mathop)\s*(?={_GROUP})"
)
_NOTHING = re.compile(
    r"\\(?:em|it|bf|rm|sc|sf|tt|sl|relax|protect|displaystyle|textstyle|allowbreak|noindent|left|right|bigl?|bigr?|Bigl?|Bigr?"
    r"|nobreak|limits|upshape|itshape|bfseries|scshape|normalfont|selectfont|leavevmode|unskip|ignorespaces|xspace)(?![A-Za-z])\s*"
)
_QUOTED = re.compile(rf"\\(?:enquote|mkbibquote)\*?\s*{_GROUP}")
_COMMA_BELOW = re.compile(r"\\(?:textcommabelow|cb)\s*\{?([A-Za-z])\}?")
_DOLLARS = re.compile(r"(?<!\\)\$((?:[^$\\]|\\.)*)(?<!\\)\$")
_MATHS = re.compile(
    r"[\\^_{}<>=+]|^\s*(?:[^\W\d_][\u0300-\u036f]?)?\s*$|^[\d.,\s/*()-]+$|^\s*[\w.]\s*[-*/,]\s*[\w.]\s*$"
)
_MACRO = re.compile(r"\\([A-Za-z]+)(?:[ \t]+(?=[^\s{}$]))?")
_NAME = re.compile(r"\\([A-Za-z]+)\*?")
_PLAIN_MARKS = re.compile(r"\\([%&_#$])")
_SPECIAL = re.compile(r"\\(?![%&_#$])|[$~^]|``|''")

_MACROS = {
    "textless": "<", "textgreater": ">", "textbar": "|", "textquotesingle": "'", "textquotedbl": '"',
    "textunderscore": "_", "textpm": "±", "textasteriskcentered": "*", "textminus": "−", "textdiv": "÷",
    "textleq": "≤", "textgeq": "≥", "textohm": "Ω", "textcelsius": "℃", "textdollar": "$", "textnumero": "№",
    "textbraceleft": "{", "textbraceright": "}", "textonequarter": "¼", "textthreequarters": "¾", "textmu": "μ",
    "textasciicircum": "^",
    "micro": "μ", "degree": "°", "textquoteleft": "‘", "textquoteright": "’", "textbackslash": "\\",
    "textleftarrow": "←", "textuparrow": "↑", "textrightarrow": "→", "textdownarrow": "↓", "textinfty": "∞",
    "textapprox": "≈", "textneq": "≠", "textdagger": "†", "textdaggerdbl": "‡", "textbullet": "•",
    "textquotedblleft": "“", "textquotedblright": "”", "textasciigrave": "`", "textvisiblespace": " ",
    "textnonbreakinghyphen": "‑", "textcompwordmark": "", "textsection": "§", "textsurd": "√",
    "textfractionsolidus": "⁄", "permil": "‰", "perthousand": "‰", "textperthousand": "‰", "textpertenthousand": "‱",
    "angstrom": "Å", "celsius": "℃", "ohm": "Ω", "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯",
    "cdot": "·", "textasciitilde": "~", "texttildelow": "~", "textmd": "", "sim": "∼", "slash": "/", "newline": " ",
    "linebreak": " ", "quad": " ", "qquad": " ", "space": " ", "lt": "<", "gt": ">", "nobreakspace": " ",
    "textsc": "", "Alpha": "Α", "Beta": "Β", "Epsilon": "Ε", "Zeta": "Ζ", "Eta": "Η", "Iota": "Ι", "Kappa": "Κ",
    "Mu": "Μ", "Nu": "Ν", "Omicron": "Ο", "omicron": "ο", "Rho": "Ρ", "Tau": "Τ", "Chi": "Χ", "ast": "*", "mid": "|",
    "colon": ":", "And": "&", "textnormal": "", "BibTeX": "BibTeX", "LaTeX": "LaTeX", "TeX": "TeX",
    "pounds": "£",
}  # fmt: skip
"""Macros of Zotero, JabRef and journals that pylatexenc does not know, or reads in another way."""
_GREEK = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ"


def plain(latex: str) -> str:
    """LaTeX as letters, with super- and subscripts where there are letters for them."""
    if "`" in latex:
        latex = _SINGLE_QUOTES.sub(r"‘\1’", latex)
    if not re.search(r"[\\{}$~^]|--|``|''", latex):
        return latex
    latex = _ACCENT.sub(_accented, _TWICE_ESCAPED.sub(r"\\", latex))
    if not _SPECIAL.search(latex):
        return _dashes(_PLAIN_MARKS.sub(r"\1", re.sub(r"(?<!\\)[{}]", "", latex)))
    try:
        text: str = _converter().latex_to_text(_prepared(latex))
    except Exception:
        # A macro without its arguments makes pylatexenc raise whatever comes of it; the words are worth more.
        return latex
    return text


def _accented(found: re.Match[str]) -> str:
    """A letter with the accent over or under it; the accent alone where no letter follows."""
    letter = found["letter"] or found["braced"] or ""
    return unicodedata.normalize("NFC", letter + _COMBINING[found["sign"] or found["name"]])


def _accented_in_math(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", (found[2] or found[3]) + _OVER[found[1]])


def verbatim(value: str) -> str:
    """An address or identifier, which BibTeX wants as it is and many escape all the same."""
    text = _ADDRESS.sub(r"\1", value)
    text = re.sub(r"\\text(less|greater|asciitilde|underscore|backslash)(?![A-Za-z])\s*(?:\{\})?", _verbatim_mark, text)
    text = re.sub(
        r"\$\\(sim|_|<|>)\$|\\(sim)(?![a-z])", lambda mark: "~" if "sim" in mark.group() else mark[1][-1], text
    )
    text = re.sub(r"\\~\{\}|\\\^\{\}", lambda mark: mark.group()[1], text)
    text = re.sub(r"\\([%&_#$~^{}])", r"\1", text)
    return re.sub(r"[{}]", "", text).strip()


def _verbatim_mark(macro: re.Match[str]) -> str:
    return {"less": "<", "greater": ">", "asciitilde": "~", "underscore": "_", "backslash": "\\"}[macro[1]]


def _prepared(latex: str) -> str:
    """LaTeX with what only lays out taken away, stray marks escaped and unknown macros written out."""
    text = _NO_MATH_MODE.sub(r"\1", latex)
    text = _OVER_LETTER.sub(_accented_in_math, text)
    text = _LINK.sub(r"\2", text)
    text = _ADDRESS.sub(lambda found: re.sub(r"(?<!\\)([_%&#$~^])", r"\\\1{}", found[1]), text)
    text = _QUOTED.sub(r"“\1”", text)
    text = _COMMA_BELOW.sub("\\1\u0326", text)
    text = _DOLLARS.sub(_math, text)
    text = re.sub(r"(?<!\\)\$", r"\\$", text).replace("\ue000", "$")
    text = _SCRIPT.sub(lambda found: _shifted(found[2], raised=found[1] == "super"), text)
    text = _NOTHING.sub("", _SEEN_THROUGH.sub("", text))
    text = re.sub(r"(?<!\\)([&%#])", r"\\\1", text)
    text = re.sub(r"(?<!\\)([\^_])", _outside, text)
    return _NAME.sub(_unknown, text)


def _math(found: re.Match[str]) -> str:
    """A formula, or, of two prices in a sentence, the sentence; a dollar that stays one is marked for what follows."""
    inner = found[1]
    if not _MATHS.search(inner) or (re.search(r"(?<!\\)\b[a-z]{3,} [a-z]{2,}\b", inner) and "\\" not in inner):
        return rf"\${inner}\$"
    inner = _NOTHING.sub("", _SEEN_THROUGH.sub("", inner))
    inner = _SHIFT.sub(lambda shift: _shifted(shift[2] or shift[3] or "", raised=shift[1] == "^"), inner)
    # A blank behind a macro ends its name; who types one there wants it seen.
    inner = _MACRO.sub(lambda macro: rf"\{macro[1]}{{}}" + (r"\ " if macro.group()[-1].isspace() else ""), inner)
    return "\ue000" + inner + "\ue000" if "\\" in inner else inner


def _shifted(text: str, *, raised: bool) -> str:
    if raised and text.strip() in _ABOVE:
        return _ABOVE[text.strip()]
    inner = plain(text.strip()).strip("{}")
    shifted = inner.translate(_RAISED if raised else _LOWERED)
    if shifted and all(not c.isascii() for c in shifted):
        return shifted
    return inner.replace("%", r"\%").replace("&", r"\&")


def _outside(mark: re.Match[str]) -> str:
    return r"\textasciicircum{}" if mark[1] == "^" else r"\_"


def _unknown(macro: re.Match[str]) -> str:
    """A macro that is not known, written so that it is read as text."""
    if macro[1] in _known() or (macro.string[macro.start() - 1 : macro.start()] == "\\"):
        return macro.group()
    return rf"\textbackslash{{}}{macro[1]}"


def _dashes(text: str) -> str:
    return text.replace("---", "—").replace("--", "–")


@cache
def _known() -> frozenset[str]:
    from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped]

    shelf = get_default_latex_context_db()
    names = {spec.macroname for spec in shelf.iter_macro_specs()}
    return frozenset(names | _from_letters().keys() | _MACROS.keys() | _greek().keys())


@cache
def _from_letters() -> dict[str, str]:
    """The macros by which pylatexenc itself would write letters."""
    from pylatexenc.latexencode import get_builtin_uni2latex_dict  # type: ignore[import-untyped]

    found: dict[str, str] = {}
    for code, latex in get_builtin_uni2latex_dict().items():
        match = re.fullmatch(r"(?:\\ensuremath\{)?\{?\\([A-Za-z]+)\}?\}?", latex)
        if match:
            found.setdefault(match[1], chr(code))
    return found


@cache
def _greek() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in _GREEK:
        name = unicodedata.name(letter).split()[-1].lower().replace("lamda", "lambda")
        name = name.capitalize() if letter.isupper() else name
        found |= {f"text{name}": letter, f"up{name}": letter, f"Up{name.lower()}": letter}
    return found


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import (
        LatexNodes2Text,
        MacroTextSpec,
        get_default_latex_context_db,
    )

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    shelf = get_default_latex_context_db()
    ours = {**_from_letters(), **_greek(), **_MACROS}
    default = {spec.macroname for spec in shelf.iter_macro_specs()}
    specs = [
        MacroTextSpec(name, simplify_repl=text.replace("%", "%%"))
        for name, text in ours.items()
        if name in _MACROS or name not in default
    ]
    shelf.add_context_category("written by reference managers", macros=specs, prepend=True)
    return LatexNodes2Text(latex_context=shelf, math_mode="text", keep_comments=True, strict_latex_spaces=False)
