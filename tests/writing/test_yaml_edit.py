"""Changing records leaves everything else of the file letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtui.writing.yaml_edit import RecordFile
from mgtui.writing.yaml_records import NotEditable, read_records

FILE = """\
# Studies, by hand
- id: a   # the first
  title: "A"
  note: |
    several lines
    # not a comment
  # about the volume
  volume: 3

# between
- id: b
  title: >-
    B that goes
    on
  author:
    - {family: X}
- {id: c, title: C}
# the end
"""


def test_reading_and_writing_without_a_change() -> None:
    assert RecordFile(FILE).text() == FILE


def test_a_change_touches_only_its_field() -> None:
    file = RecordFile(FILE)
    file.change("b", {"title": "New: [title]"})
    expected = FILE.replace("title: >-\n    B that goes\n    on", 'title: "New: [title]"')
    assert file.text() == expected


def test_new_fields_go_to_the_end_of_their_record() -> None:
    file = RecordFile(FILE)
    file.change("a", {"DOI": "10.1000/1", "note": "short"})
    text = file.text()
    assert '  note: "short"\n  # about the volume\n  volume: 3\n  DOI: "10.1000/1"\n\n# between\n' in text
    assert RecordFile(text).values["a"] == {"id": "a", "title": "A", "note": "short", "volume": "3", "DOI": "10.1000/1"}


def test_records_in_braces_are_written_anew() -> None:
    file = RecordFile(FILE)
    file.change("c", {"title": "D"})
    assert file.text() == FILE.replace("- {id: c, title: C}", '- id: "c"\n  title: "D"')


def test_added_records_stand_at_the_end() -> None:
    file = RecordFile(FILE)
    file.add({"id": "d", "title": "no", "author": [{"family": "Ö\x85", "given": "1"}]})
    assert file.text() == FILE + '- id: "d"\n  title: "no"\n  author: [{family: "Ö", given: "1"}]\n'


def test_removing() -> None:
    file = RecordFile(FILE)
    assert file.remove("b").startswith("- id: b\n")
    assert "B that goes" not in file.text()
    assert "# between" in file.text()


@pytest.mark.parametrize("text", ["", "[]\n", "# only words\n", "---\n"])
def test_empty_files(text: str) -> None:
    file = RecordFile(text)
    file.add({"id": "a", "title": "A"})
    assert list(RecordFile(file.text()).values) == ["a"]


def test_the_last_record_can_go() -> None:
    file = RecordFile("- id: a\n  title: A\n")
    file.remove("a")
    assert RecordFile(file.text()).values == {}


@pytest.mark.parametrize("text", ["a: 1\n", "- x\n", "- title: A\n", "- id: a\n- id: a\n", "- id: [\n", "[{id: a}]\n"])
def test_other_layouts_are_refused(text: str) -> None:
    with pytest.raises(NotEditable):
        RecordFile(text)


@settings(max_examples=150)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_reads_back(title: str, name: str) -> None:
    from mgtui.library.escaping import clean

    file = RecordFile(FILE)
    file.add({"id": "d", "title": clean(title), "author": [{"family": clean(name)}]})
    file.change("a", {"title": clean(title)})
    values = RecordFile(file.text()).values
    assert values["d"]["title"] == values["a"]["title"] == clean(title)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "remove"]), st.sampled_from("abcdef"), st.sampled_from(["x", "# y", "- z"])
    ),
    max_size=6,
)


@settings(max_examples=150)
@given(EDITS, EDITS, st.sampled_from([FILE, FILE + "...\n", "---\n" + FILE, FILE.rstrip("\n"), FILE + "\n\n"]))
def test_what_was_read_in_part_is_what_the_whole_file_holds(first: list, second: list, text: str) -> None:
    file = RecordFile(text)
    for edits in (first, second):
        for what, name, title in edits:
            if what == "add" and name not in file.values:
                file.add({"id": name, "title": title, "volume": 3})
            elif what == "change" and name in file.values:
                file.change(name, {"title": title, "page": "1"})
            elif what == "remove" and name in file.values and name in file._places and name not in file._removed:
                file.remove(name)
        try:
            edited = file.edited()
        except NotEditable:
            assert "..." in text
            return
        assert read_records(edited.text()) == edited
        assert {record.name: record.values for record in edited.items} == file.values
        file = RecordFile(edited)
