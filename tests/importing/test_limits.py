"""A file that is made to take for ever, to fill the memory or to break its reader is one line; the others go on."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mgtui import processes
from mgtui.errors import CannotRead
from mgtui.formats import reading, registry, worker
from mgtui.formats.blocks import Block, Draft
from mgtui.formats.reading import format_of, read_article, read_here
from mgtui.formats.worker import read_apart
from mgtui.importing.add import add
from mgtui.library.reader import read_library
from mgtui.processes import ProcessApart

GOOD = "Zinc and sleep\n\nZinc was given to forty men and sleep improved.\n"
PAGE = "<html><body><article><h1>Zinc</h1><p>Zinc was given to forty men, and their sleep improved a lot.</p>{}"
ODD = {
    "declared.xml": b"<?xml version='1.0' encoding='UTF--1'?><article><front/><body><p>x</p></body></article>",
    "rot.xml": b"<?xml version='1.0' encoding='rot13'?><article><front/><body><p>x</p></body></article>",
    "zlib.xml": b"<?xml version='1.0' encoding='zlib'?><article><front/><body><p>x</p></body></article>",
    "undefined.html": b'<meta charset="undefined">\xff zinc was given to men',
    "digits.json": b'[{"type": "book", "title": "x", "volume": ' + b"9" * 5000 + b"}]",
    "deep.json": b"[" * 100_000,
    "level.html": b'<p>Zinc was given to men.</p><p role="heading" aria-level="' + b"9" * 5000 + b'">x</p>',
    "charset.mhtml": b"From: a\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html;"
    b" charset*=utf-8''%ff; charset*0*=a\n\n<p>zinc</p>\n--B--\n",
    "lines.txt": b"a\n" * 600_000,
    "paragraphs.md": b"a\n\n" * 110_000,
    "href.bib": b"@article{a, title = {\\href}, year = 2000}",
}
"""Each of these once ended the whole run."""


def test_odd_files_are_a_line_each_and_the_others_are_added(tmp_path: Path) -> None:
    for name, data in ODD.items():
        (tmp_path / name).write_bytes(data)
    good = tmp_path / "good.txt"
    good.write_text(GOOD, "utf-8")
    summary = add([*(tmp_path / name for name in ODD), good], tmp_path / "library")
    assert [Path(outcome.path).name for outcome in summary.outcomes] == [*ODD, "good.txt"]
    assert summary.outcomes[-1].status == "added"
    assert all(outcome.why or outcome.status == "added" for outcome in summary.outcomes)
    assert not any("cannot be read (" in outcome.why for outcome in summary.outcomes)
    assert "encoding" in summary.outcomes[0].why


@pytest.mark.parametrize(
    "error", [KeyError("x\ny"), AssertionError(), RecursionError(), MemoryError(), LookupError("?")]
)
def test_whatever_a_reader_raises_is_said_of_its_file(tmp_path: Path, monkeypatch, error: Exception) -> None:
    def fails(path: Path, file_format: object) -> None:
        if path.name == "bad.txt":
            raise error
        return read_here(path, file_format)

    monkeypatch.setattr(reading, "read_here", fails)
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    bad, good = add([tmp_path / "bad.txt", tmp_path / "good.txt"], tmp_path / "library").outcomes
    assert (bad.status, good.status) == ("failed", "added")
    assert bad.why
    assert "\n" not in bad.line()


def test_a_file_of_references_that_fails_halfway_leaves_none_of_its_records(tmp_path: Path, monkeypatch) -> None:
    from mgtui.importing import study_adding

    real = study_adding.study_id

    def fails(study: object, *arguments: object) -> str:
        if getattr(study, "title", "") == "Second":
            raise ValueError("no")
        return real(study, *arguments)

    monkeypatch.setattr(study_adding, "study_id", fails)
    record = "TY  - JOUR\nTI  - {}\nER  - \n"
    (tmp_path / "bad.ris").write_text(record.format("First") + record.format("Second"), "utf-8")
    (tmp_path / "good.ris").write_text(record.format("Third"), "utf-8")
    outcomes = add([tmp_path / "bad.ris", tmp_path / "good.ris"], tmp_path / "library").outcomes
    assert [outcome.status for outcome in outcomes] == ["failed", "added"]
    library = read_library(tmp_path / "library")
    assert [study.title for study in library.studies.values()] == ["Third"]
    assert library.mistakes == ()


# The process apart


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(""), "utf-8")
    return path


def with_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, body: str) -> ProcessApart[Any]:
    """A worker whose reader of web pages does something else where the page says so."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "planted.py").write_text(
        "import os, time, signal\nfrom pathlib import Path\nfrom mgtui.formats.articles.html import read_html as real\n"
        f"def read(text):\n    if 'PLANTED' not in text:\n        return real(text)\n    {body}\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path / "modules"))
    start = (
        "import json, sys; sys.path[:] = json.loads(sys.argv[1])\n"
        "from mgtui.formats import registry, worker\n"
        "worker.named = lambda name: registry.named(name)._replace(reader='planted:read')\nworker.serve_files()"
    )
    return with_start(monkeypatch, start)


def with_start(monkeypatch: pytest.MonkeyPatch, start: str) -> ProcessApart[Any]:
    monkeypatch.setattr(processes, "_START", start)
    own: ProcessApart[Any] = ProcessApart("unused:unused", worker._Answer)
    monkeypatch.setattr(worker, "_PROCESS", own)
    return own


FAULTS = {
    "sleeps": ("time.sleep(60)", "within 1 seconds"),
    "is busy": ("any(iter(int, 1))", "within 1 seconds"),
    "crashes": ("os.kill(os.getpid(), signal.SIGSEGV)", "died of it"),
    "exits": ("os._exit(0)", "died of it"),
    "fills the memory": ("return len('x' * (700 << 20)) and None", "memory"),
    "raises": ("raise KeyError('odd')", "KeyError"),
    "prints": ("print('x' * 100_000); return real('<p>nothing')", "no article"),
    "writes": ("os.write(1, b'junk' * 100); raise ValueError", "ValueError"),
}


@pytest.mark.parametrize(
    "faults",
    [
        ("sleeps", "crashes", "fills the memory", "raises"),
        pytest.param(("is busy", "exits", "prints", "writes"), marks=pytest.mark.long),
    ],
)
def test_what_a_file_does_to_the_process_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: Path, faults: tuple[str, ...]
) -> None:
    bodies = [f"if {name!r} in text: {body}" for name, (body, _) in FAULTS.items()]
    own = with_reader(monkeypatch, tmp_path, "\n    ".join(bodies))
    html = registry.named("html")
    bad = tmp_path / "bad.html"
    try:
        assert read_apart(page, html)[0].title == "Zinc"
        for name in faults:
            says = FAULTS[name][1]
            bad.write_text(PAGE.format(f"PLANTED {name}"), "utf-8")
            with monkeypatch.context() as patch:
                if "within" in says:
                    patch.setenv("MGTUI_READ_SECONDS", "1")
                    patch.setattr(worker, "_WAITS", 1 if name == "sleeps" else 60)
                with pytest.raises(CannotRead, match=says):
                    read_apart(bad, html)
            # The next one is read all the same, by another process where that one is spent.
            assert read_apart(page, html)[0].title == "Zinc", name
    finally:
        own.close()


def test_one_process_reads_file_after_file_and_its_death_meanwhile_is_no_file_s_fault(page: Path) -> None:
    html = registry.named("html")
    read_apart(page, html)
    first = worker._PROCESS.pid
    assert first is not None
    read_apart(page, html)
    assert worker._PROCESS.pid == first
    os.kill(first, signal.SIGKILL)
    assert read_apart(page, html)[0].title == "Zinc"
    assert worker._PROCESS.pid != first


def test_what_it_gives_is_what_a_reader_in_this_process_gives(page: Path) -> None:
    html = registry.named("html")
    assert read_apart(page, html) == read_here(page, html)
    missing = page.with_name("missing.html")
    with pytest.raises(FileNotFoundError):
        read_apart(missing, html)
    odd = page.with_name(os.fsdecode(b"\xff.html"))
    odd.write_bytes(page.read_bytes())
    assert read_apart(odd, html)[0].title == "Zinc"


def test_time_that_others_take_is_no_time_of_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: Path
) -> None:
    own = with_reader(monkeypatch, tmp_path, "time.sleep(2.2); return real(text)")
    page.write_text(PAGE.format("PLANTED"), "utf-8")
    monkeypatch.setenv("MGTUI_READ_SECONDS", "2")
    try:
        assert read_apart(page, registry.named("html"))[0].title == "Zinc"
    finally:
        own.close()


def test_an_answer_of_another_shape_is_no_answer(monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    lie = "import os, sys; data = b'\\x81\\xa5draft\\xa4junk'\nos.write(1, len(data).to_bytes(8, 'big') + data)"
    for start in (lie, "import os; os.write(1, b'\\xff' * 100)", "raise SystemExit"):
        own = with_start(monkeypatch, start)
        with pytest.raises(CannotRead, match="died"):
            read_apart(page, registry.named("html"))
        own.close()


def test_it_ends_with_the_program_that_started_it(page: Path) -> None:
    code = """
import os, sys, signal
from pathlib import Path
from mgtui.formats.reading import format_of, read_article
from mgtui.formats.worker import _PROCESS
read_article(Path(sys.argv[1]), format_of(Path(sys.argv[1])))
print(_PROCESS.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    run = subprocess.run([sys.executable, "-c", code, str(page)], stdout=subprocess.PIPE, check=False)
    pid = int(run.stdout)
    for _ in range(100):
        if not is_running(pid):
            break
        time.sleep(0.05)
    assert not is_running(pid)


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_plain_formats_need_no_process(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from mgtui.formats.reading import format_of, read_article
read_article(Path(sys.argv[1]), format_of(Path(sys.argv[1])))
print("mgtui.formats.worker" in sys.modules, "subprocess" in sys.modules)
"""
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"


def test_references_have_time_and_memory_by_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "large.xml"
    with large.open("wb") as file:
        file.truncate(100 << 20)
    assert worker.limits(large, registry.named("jats")) == (30, 512 << 20)
    seconds, memory = worker.limits(large, registry.named("pubmed-xml"))
    assert seconds == 30 + 500
    assert memory > 1 << 30
    monkeypatch.setenv("MGTUI_READ_SECONDS", "7")
    monkeypatch.setenv("MGTUI_READ_MEGABYTES", "nonsense")
    assert worker.limits(large, registry.named("jats")) == (7, 512 << 20)


# Time in proportion to size


def epub(chapters: int) -> bytes:
    """A book that names one chapter again and again."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml", "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
        )
        archive.writestr(
            "p.opf",
            "<package><manifest><item id='c' href='c.html' media-type='text/html'/></manifest><spine>"
            + "<itemref idref='c'/>" * chapters
            + "</spine></package>",
        )
        archive.writestr("c.html", "<p>" + "Zinc was given to men. " * 400)
    return whole.getvalue()


def pdf(pages: int) -> bytes:
    """A PDF whose pages all show one stream."""
    stream = b"BT /F1 9 Tf " + b"(Zinc was given to men) Tj T* " * 400 + b"ET"
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + pages))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
    }
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
    objects |= dict.fromkeys(range(10, 10 + pages), page)
    whole, places = b"%PDF-1.4\n", {}
    for number, body in objects.items():
        places[number] = len(whole)
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = len(whole)
    entries = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    return (
        whole
        + b"xref\n"
        + entries
        + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF"
        % (
            10 + pages,
            table,
        )
    )


def repeated(before: str, unit: str, after: str = "") -> Callable[[int], bytes]:
    return lambda size: (before + unit * (size // len(unit)) + after).encode()


GROWING: dict[str, Callable[[int], bytes]] = {
    "open-script.html": repeated(PAGE, "<script "),
    "scripts.html": repeated(PAGE, "<script>"),
    "open-meta.html": repeated(PAGE, "<meta "),
    "open-x.html": repeated(PAGE, "<x "),
    "ends.html": repeated(PAGE + "<object>" * 500, "</x>"),
    "bold.html": repeated(PAGE, "<b><i>"),
    "item.html": repeated(PAGE + "<ul><li>", "<p>x"),
    "span.html": repeated(PAGE + "<table>", "<tr><td colspan=100000 rowspan=100000>x</td></tr>"),
    "short.html": lambda size: repeated("<html><body>", "<p>a<label>b</label>")(2 * size),
    "lines.html": repeated(PAGE, "<br>a<br>"),
    "attributes.html": lambda size: (PAGE + f"<p {' '.join(f'a{n}=1' for n in range(size // 7))}>x").encode(),
    "brackets.md": repeated("# T\n\nwords ", "["),
    "images.md": repeated("# T\n\nwords ", "!["),
    "table.txt": repeated("Zinc and sleep\n\nZinc was given.\n\n", "<table "),
    "lines.txt": repeated("Zinc and sleep\n\n", "Zinc was given to men and sleep improved by a lot, says one\n"),
    "same.ciw": repeated("FN x\nVR 1.0\n", "PT J\nTI A\nER\n", "EF\n"),
    "goes-on.ris": lambda size: repeated("TY  - JOUR\nTI  - A\n", "b\n", "ER  - \n")(20 * size),
    "goes-on.nbib": lambda size: repeated("PMID- 1\nTI  - A\n", "      b\n")(30 * size),
    "same.ris": repeated("", "TY  - JOUR\nTI  - A\nER  - \n"),
    "accents.bib": repeated("@article{a, title={", '\\"u\\"', "}, year=2011}"),
    "tiny.html": repeated(PAGE + "<table>", "<tr><td>x</td></tr>"),
    "braces.bib": lambda size: (
        "@article{a, title={" + "\\textbf{" * (size // 9) + "a" + "}" * (size // 9) + "}, year=2011}"
    ).encode(),
    "long.ris": lambda size: b"".join(
        b"TY  - JOUR\nTI  - %b %b\nER  - \n" % (b"a" * (size // 2), word) for word in (b"men", b"women")
    ),
    "same.epub": lambda size: epub(size // 20),
    "shared.pdf": lambda size: pdf(size // 100),
}
"""What once took time that grew faster than the file, by its name; each is given a size in bytes."""
REFUSED = {"shared.pdf": "far more text", "short.html": "no article was found"}
"""Why those of them that are not read are not."""
SMALL, FACTOR = 30_000, 4


@pytest.mark.long
@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_size(tmp_path: Path, name: str) -> None:
    def seconds(size: int) -> float:
        """Processor seconds of one reading; a machine that pauses makes one of several readings longer, not all."""
        path = tmp_path / name
        path.write_bytes(GROWING[name](size))
        start = time.process_time()
        try:
            read_here(path, format_of(path))
        except CannotRead as error:
            assert REFUSED.get(name, "nothing") in str(error)  # noqa: PT017
        return time.process_time() - start

    seconds(SMALL // 2)  # for what is imported
    bound = 2 * FACTOR * max(seconds(SMALL), 0.05)
    taken = [seconds(FACTOR * SMALL)]
    while taken[-1] >= bound and len(taken) < 3:
        taken.append(seconds(FACTOR * SMALL))
    assert min(taken) < bound, (bound, taken)


@pytest.mark.long
@pytest.mark.parametrize("name", ["brackets.md", "same.ciw", "same.ris", "braces.bib", "long.ris", "lines.txt"])
def test_time_to_add_grows_with_the_size(tmp_path: Path, name: str) -> None:
    taken = []
    for number, size in enumerate((SMALL // 2, SMALL, FACTOR * SMALL)):
        path = tmp_path / name
        path.write_bytes(GROWING[name](size))
        start = time.process_time()
        (outcome,) = add([path], tmp_path / f"library-{number}").outcomes
        taken.append(time.process_time() - start)
        assert outcome.status == "added"
    assert taken[2] < 2 * FACTOR * max(taken[1], 0.05), taken


def test_a_stranger_s_pages_are_read_apart() -> None:
    apart = {found.name for found in registry.FORMATS if found.is_apart}
    assert apart >= {"pdf", "epub", "jats", "pubmed-xml", "endnote-xml", "html"}
    assert not apart & {"text", "markdown", "ris", "bibtex", "csl-json"}


def test_a_draft_comes_through_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(
        "<article><front/><body><sec><title>T</title><p>Zinc &lt;x&gt; é</p></sec></body></article>", "utf-8"
    )
    draft = read_article(path, format_of(path))
    assert isinstance(draft, Draft)
    assert draft.blocks == (Block("heading", "T", 2), Block("paragraph", "Zinc \\<x> é"))
