"""Ids: taken apart, written and looked up in one module, and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mgtui
from mgtui.library.locations import bundled_library
from mgtui.library.merge import merge
from mgtui.library.reader import read_library
from mgtui.model import Article, Claim, Library, Passage, Study, Topic
from mgtui.ref import Ref, claim_key, home_of, of_key, parse, resolve, resolve_typed, short_name, written

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(mgtui.__file__).parent

WRITTEN = {
    "bone": Ref("", "article", "bone"),
    "bone/mg": Ref("", "claim", "bone/mg"),
    "bone#top/1": Ref("", "passage", "bone#top/1"),
    "study:x-2000": Ref("", "study", "x-2000"),
    "topic:sleep": Ref("", "topic", "sleep"),
    "own::bone": Ref("own", "article", "bone"),
    "own::bone/mg": Ref("own", "claim", "bone/mg"),
    "own::bone#top/1": Ref("own", "passage", "bone#top/1"),
    "study:own::x-2000": Ref("own", "study", "x-2000"),
    "topic:own::sleep": Ref("own", "topic", "sleep"),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_an_id_is_read_and_written_back(text: str) -> None:
    assert parse(text) == WRITTEN[text]
    assert str(parse(text)) == text


def test_the_word_for_the_kind_may_stand_after_the_library() -> None:
    assert str(parse("own::study:x")) == "study:own::x"
    assert str(parse("own::article:bone")) == str(parse("article:own::bone")) == "own::bone"


def test_the_library_looked_from_is_not_named() -> None:
    assert str(parse("here::study:x", "here")) == str(parse("study:here::x", "here")) == "study:x"
    assert str(parse("there::bone/mg", "here")) == "there::bone/mg"


def test_a_claim_and_a_passage_know_their_article() -> None:
    assert {parse(text).article for text in ("own::bone/mg", "own::bone#top/1", "own::bone")} == {"own::bone"}
    assert (parse("own::bone/mg").name, parse("bone#top/1").name) == ("mg", "top/1")
    assert parse("study:x").article == ""


def test_keys_are_ids_without_the_word_for_the_kind() -> None:
    assert parse("study:own::x").key == of_key("study", "own::x").key == "own::x"
    assert written("study", "own::x") == "study:own::x"
    assert written("claim", "bone/mg") == "bone/mg"
    assert claim_key("bone", "mg") == claim_key("bone", "other/mg") == "bone/mg"
    assert short_name("own::bone/mg") == "mg"
    assert (home_of("study:own::x"), home_of("bone"), home_of("bone", "here")) == ("own", "", "here")


@given(st.text(max_size=40), st.sampled_from(["", "own", "x"]))
def test_any_text_is_taken_apart_the_same_way_twice(text: str, library: str) -> None:
    ref = parse(text, library)
    assert parse(str(ref), library).key == ref.key


def one_library(name: str) -> Library:
    passages = (Passage("bone#top/1", "bone", "top", (), "paragraph", "One."),)
    return Library(
        name, name.title(),
        articles={"bone": Article("bone", "Bones", passages=passages)},
        claims={"bone/mg": Claim("bone/mg", "bone", "One.")},
        studies={"x": Study("x", "A study")},
        topics={"bone": Topic("bone", "Bone")},
    )  # fmt: skip


@pytest.mark.parametrize("home", ["", "other::"])
def test_what_an_id_is(home: str) -> None:
    library = merge([one_library("here"), one_library("other")])
    kinds = {
        f"{home}bone": Article,
        f"{home}bone/mg": Claim,
        f"{home}bone#top/1": Passage,
        f"study:{home}x": Study,
        f"{home}study:x": Study,
        f"topic:{home}bone": Topic,
        f"article:{home}bone": Article,
    }
    for text, kind in kinds.items():
        found = resolve(library, text)
        assert found is not None
        assert type(found.record) is kind
        assert found.record.id == found.ref.key
        assert resolve(library, str(found.ref)) == found
    assert resolve(library, f"{home}bone#top/1").number == 0
    nothing = ("x", "study:bone", "topic:x", "bone/none", "bone#top/2", "none#top/1", "elsewhere::bone", "here::", "")
    for text in nothing:
        assert resolve(library, text) is None


def test_an_id_that_is_typed_may_leave_out_the_only_library_that_has_it() -> None:
    third = Library("third", "Third", studies={"x": Study("x", "A study"), "z": Study("z", "Another")})
    second = Library("second", "Second", studies={"y": Study("y", "A study"), "z": Study("z", "Another")})
    library = merge([one_library("here"), second, third])
    assert resolve(library, "study:y") is None
    found = resolve_typed(library, "study:y")
    assert found is not None
    assert found.record is library.studies["second::y"]
    assert resolve_typed(library, "study:x") == resolve(library, "study:x")
    assert resolve_typed(library, "study:z") is None
    assert resolve_typed(library, "here::study:y") is None


def test_every_record_of_the_bundled_library_is_found_by_its_id() -> None:
    library = read_library(bundled_library())
    ids = [
        *library.articles,
        *library.claims,
        *(passage.id for article in library.articles.values() for passage in article.passages),
        *(written("study", study) for study in library.studies),
        *(written("topic", topic) for topic in library.topics),
    ]
    for text in ids:
        assert str(parse(text)) == text
        found = resolve(library, text)
        assert found is not None
        assert str(found.ref) == str(resolve(library, f"{library.id}::{text}").ref) == text


def _cuts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts that cut or join ids: as a whole or at an end, since a sentence may well have one inside."""
    marks = ("::", "study:", "topic:", "article:")
    spoken = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in spoken else None
        if isinstance(text, str) and (text.endswith(marks) or text.startswith("::")):
            yield node.lineno, text
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("partition", "rpartition")
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and node.args[0].value in ("/", "#")
        ):
            yield node.lineno, f"{node.func.attr}({node.args[0].value})"


def test_ids_are_cut_and_joined_in_one_module_only() -> None:
    found = {
        f"{path.relative_to(PACKAGE)}:{line}: {text}"
        for path in PACKAGE.rglob("*.py")
        if path != PACKAGE / "ref.py"
        for line, text in _cuts(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


def test_the_search_for_cuts_finds_them() -> None:
    cuts = ['a.partition("::")', 'f"study:{x}"', 'a.removeprefix("topic:")', 'b.rpartition("/")', 'f"{x}::{y}"']
    assert [line for line in [*cuts, 'say("a::b or c")'] if list(_cuts(ast.parse(line)))] == cuts
