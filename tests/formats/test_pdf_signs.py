"""Signs that a font of a PDF draws under the codes of letters: told by their shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtui.formats.blocks import plain
from mgtui.formats.pdf_signs import CODES, Shape, sign_of
from mgtui.formats.reading import format_of, read_article

if TYPE_CHECKING:
    from pathlib import Path

GLYPHS = {
    "comma": (0, 0, 600, 600), "period": (0, 0, 600, 600), "one": (0, 0, 600, 600), "two": (0, 300, 600, 350),
    "six": (0, 0, 600, 600), "five": (0, 130, 600, 360), "a": (0, 0, 400, 450),
}  # fmt: skip
CODED = {",": "comma", ".": "period", "1": "one", "2": "two", "5": "five", "6": "six", "a": "a"}


def pdf(runs: list[tuple[str, str]]) -> bytes:
    """A page of lines in Times, `T`, and in a font that draws the boxes of GLYPHS, `S`."""
    x, shown = 60, ""
    for font, text in runs:
        shown += f"BT /{font} 10 Tf {x} 700 Td ({text}) Tj ET\n"
        x += 6 * len(text) + 2
    shown += "".join(
        f"BT /T 10 Tf 60 {650 - 14 * n} Td (Tea was given to adults who slept badly.) Tj ET\n" for n in range(8)
    )
    procs = [f"900 0 {a} {b} {c} {d} d1 {a} {b} {c - a} {d - b} re f" for a, b, c, d in GLYPHS.values()]
    first = 7
    named = " ".join(f"/{name} {first + n} 0 R" for n, name in enumerate(GLYPHS))
    coded = " ".join(f"{ord(code)} /{name}" for code, name in CODED.items())
    unicode = "".join(f"<{ord(code):02x}> <{ord(code):04x}>\n" for code in CODED)
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(CODED)} beginbfchar\n{unicode}endbfchar endcmap end"
    )
    fonts = "/Resources << /Font << /T 5 0 R /S 6 0 R >> >>"
    signs = (
        "/Type /Font /Subtype /Type3 /Name /Signs /FontBBox [0 0 900 900] /FontMatrix [0.001 0 0 0.001 0 0] "
        f"/CharProcs << {named} >> /Encoding << /Type /Encoding /Differences [{coded}] >> /FirstChar 44 /LastChar 97 "
        f"/Widths [{' '.join(['900'] * 54)}] /Resources << >> /ToUnicode {first + len(procs)} 0 R"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {fonts} >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        f"<< {signs} >>",
        *(f"<< /Length {len(proc)} >>\nstream\n{proc}\nendstream" for proc in procs),
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]  # fmt: skip
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start, count = len(data), len(objects) + 1
    data += f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    return f"{data}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def read(folder: Path, runs: list[tuple[str, str]]) -> str:
    path = folder / "a.pdf"
    path.write_bytes(pdf(runs))
    return " ".join(plain(block) for block in read_article(path, format_of(path)).blocks)


def test_signs_that_a_font_calls_figures(tmp_path: Path) -> None:
    runs = [
        ("T", "It fell \\("),
        ("S", "2"),
        ("T", "3.3%, P "),
        ("S", ","),
        ("T", " 0.05\\), in 4 "),
        ("S", "6"),
        ("T", " 1 days"),
    ]
    text = read(tmp_path, runs).replace(" ", "")
    assert "Itfell(−3.3%,P<0.05),in4±1days" in text


def test_a_font_with_letters_of_its_own_keeps_its_figures(tmp_path: Path) -> None:
    text = read(tmp_path, [("T", "It rose "), ("S", "6"), ("T", " times "), ("S", "a"), ("T", " day")])
    assert "6" in text
    assert "±" not in text


@pytest.mark.parametrize("letter", sorted(CODES))
@pytest.mark.parametrize("shape", [(0.5, 0.7, 0.0), (0.3, 0.7, 0.0), (0.14, 0.24, -0.14), (0.11, 0.11, -0.01)])
def test_a_letter_of_a_usual_shape_is_itself(letter: str, shape: tuple[float, float, float]) -> None:
    assert sign_of(letter, Shape(*shape)) == ""
