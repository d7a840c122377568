"""The commands, as design and documentation promise them to other programs: fields, exit statuses, streams."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

HIT = {"kind", "id", "library", "title", "article", "section", "snippet", "matches", "score"}
RELATION = {"type", "outgoing", "id", "statement", "article", "reason", "curated", "status"}
COMPUTED = {"same_study", "same_outcome", "opposite_outcome"}
CLAIM = "muscle-ageing/igf1-proportional"

# search


@pytest.mark.parametrize("query", ["igf-1", '"vitamin d"', "kind:study", "testost*", "als", "topic:zma", ""])
def test_search_as_json(run, query):
    answer = run("search", "--json", query)
    assert answer.status == 0
    assert answer.err == ""
    found = answer.json
    assert found.keys() == {"query", "total", "hits", "did_you_mean"}
    assert found["query"] == query
    assert found["did_you_mean"] is None or isinstance(found["did_you_mean"], str)
    assert 0 < len(found["hits"]) <= 20
    assert found["total"] >= len(found["hits"])
    for hit in found["hits"]:
        check_hit(hit)


def check_hit(hit):
    assert hit.keys() == HIT
    assert hit["library"] == "minerals"
    assert isinstance(hit["title"], str)
    assert hit["title"]
    assert all(isinstance(heading, str) for heading in hit["section"])
    assert hit["score"] is None or isinstance(hit["score"], float)
    for start, end in hit["matches"]:
        assert 0 <= start < end <= len(hit["snippet"])
    assert hit["matches"] == sorted(hit["matches"])
    if hit["kind"] == "study":
        assert hit["id"].startswith("study:")
        assert hit["article"] is None
    elif hit["kind"] == "topic":
        assert hit["id"].startswith("topic:")
        assert hit["article"] is None
    else:
        assert hit["kind"] in ("claim", "passage", "article")
        separator = {"claim": "/", "passage": "#", "article": ""}[hit["kind"]]
        assert hit["id"].startswith(hit["article"] + separator)


def test_matches_are_the_words_that_were_found(run):
    for hit in run("search", "--json", "zinc").json["hits"]:
        for start, end in hit["matches"]:
            assert hit["snippet"][start:end].lower().startswith(("zinc", "zma", "zn"))


def test_the_title_of_a_claim_is_its_statement_and_of_a_study_its_label(run):
    hits = run("search", "--json", "--limit", "0", "maggio igf-1").json["hits"]
    claim = next(hit for hit in hits if hit["kind"] == "claim")
    study = next(hit for hit in hits if hit["kind"] == "study")
    assert claim["title"] == run("show", "--json", claim["id"]).json["statement"]
    assert study["title"] == run("show", "--json", study["id"]).json["label"]


def test_total_is_counted_before_the_limit(run):
    whole = run("search", "--json", "--limit", "0", "magnesium").json
    assert whole["total"] == len(whole["hits"]) > 20
    for limit, number in (("1", 1), ("7", 7), ("100000", whole["total"])):
        part = run("search", "--json", "--limit", limit, "magnesium").json
        assert part["total"] == whole["total"]
        assert part["hits"] == whole["hits"][:number]
    assert len(run("search", "--json", "magnesium").json["hits"]) == 20


@pytest.mark.parametrize("kind", ["passage", "claim", "study", "article", "topic"])
def test_only_one_kind(run, kind):
    found = run("search", "--json", "--limit=0", f"--kind={kind}", "magnesium")
    assert found.status == 0
    assert {hit["kind"] for hit in found.json["hits"]} == {kind}
    assert found.json["query"] == "magnesium"
    same = run("search", "--json", "--limit", "0", f"kind:{kind}", "magnesium").json
    assert [hit["id"] for hit in same["hits"]] == [hit["id"] for hit in found.json["hits"]]


def test_a_word_that_must_not_be_there(run):
    with_zinc = run("search", "--json", "--limit", "0", "--kind", "claim", "magnesium").json
    without = run("search", "magnesium", "-zinc", "--kind", "claim", "--json", "--limit", "0").json
    assert without["query"] == "magnesium -zinc"
    assert 0 < without["total"] < with_zinc["total"]
    assert not [hit["title"] for hit in without["hits"] if "zinc" in hit["title"].lower()]


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (["r", "=", "-0.13"], "r = -0.13"),
        (["magnesium", "--nosuch"], "magnesium --nosuch"),
        (["--nosuch", "magnesium"], "--nosuch magnesium"),
        (["magnesium", "-j"], "magnesium -j"),
        (["magnesium", "--", "--json"], "magnesium --json"),
        (["two words", "more"], "two words more"),
        (["search", "magnesium"], "search magnesium"),
        (["magnesium", "--kin", "zma"], "magnesium --kin zma"),
    ],
)
def test_what_is_no_option_is_a_word(run, arguments, query):
    answer = run("search", "--json", *arguments)
    assert answer.json["query"] == query
    assert answer.status == 0


def test_a_number_below_zero_is_a_number(run):
    first = run("search", "--json", "--limit", "3", "r", "=", "-0.13").json["hits"]
    assert any("0.13" in hit["snippet"] for hit in first)


def test_options_stand_anywhere(run, copied_library):
    usual = run("search", "--json", "--limit", "2", "zinc").out
    assert run("search", "zinc", "--limit", "2", "--json").out == usual
    assert run("search", "zinc", "--limit=2", "--json", f"--library={copied_library}", library=None).out == usual
    assert run("search", "zinc", "--library", str(copied_library), "--limit=2", "--json", library=None).out == usual


def test_nothing_found(run):
    answer = run("search", "--json", "qqqqxxxx")
    assert answer.status == 1
    assert answer.json == {"query": "qqqqxxxx", "total": 0, "hits": [], "did_you_mean": None}
    assert run("search", "qqqqxxxx") == (1, "", "nothing found\n")


@pytest.mark.parametrize("kind", [[], ["--kind", "claim"]])
def test_a_misspelt_word_gets_a_suggestion(run, kind):
    assert run("search", "--json", *kind, "magnesum").json["did_you_mean"] == "magnesium"
    answer = run("search", *kind, "magnesum")
    assert "did you mean: magnesium" in answer.err
    assert "did you mean" not in answer.out


def test_a_search_as_text(run):
    answer = run("search", "--limit", "3", "igf-1")
    total = run("search", "--json", "--limit", "3", "igf-1").json["total"]
    assert f"3 of {total} shown" in answer.out
    assert answer.err == ""
    for hit in run("search", "--json", "--limit", "3", "igf-1").json["hits"]:
        assert hit["id"] in answer.out


@pytest.mark.parametrize(("kind", "query"), [("article", "inflammation"), ("study", "brilla"), ("study", "maggio")])
def test_articles_and_studies_are_named_first(run, kind, query):
    hits = run("search", "--json", "--kind", kind, "--limit", "1", query).json["hits"]
    lines = run("search", "--kind", kind, "--limit", "1", query).out.splitlines()
    assert hits[0]["id"] in lines[0]
    assert hits[0]["title"].startswith(lines[1].strip())
    assert lines[1].strip()


def test_talk_about_a_query_goes_to_stderr(run):
    answer = run("search", "--json", "nosuchfield:magnesium")
    assert "nosuchfield" in answer.err
    assert answer.json["hits"]


@pytest.mark.parametrize(
    "query", ['"', "(", "a:b:c", "[95% CI", "~", "*", "-", "kind:", "year:..", "\\", "a" * 5000, "π²"]
)
def test_nothing_a_person_can_type_raises(run, query):
    assert run("search", "--json", query).status in (0, 1, 2)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("direction:sideways", "There are: increases"), ("stance:suports", "Did you mean stance:supports?"),
        ("design:", "design: there are randomized controlled trial"), ("n:many", "is no number"),
        ("tag:none", "No tag “none”"), ("topic:qqq", "No topic"), ("zinc kind:book", "No kind “book”"),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_wrong_usage(run, query, words):
    for output in ([], ["--json"]):
        answer = run("search", *output, query)
        assert (answer.status, answer.out) == (2, "")
        assert words in answer.err
    assert run("export", "--query", query).status == 2


def test_several_kinds(run):
    found = run("search", "--json", "--limit=0", "--kind=claim,topic", "magnesium").json["hits"]
    assert {hit["kind"] for hit in found} == {"claim", "topic"}
    assert run("search", "--kind", "claim,book", "magnesium").status == 2


def test_a_topic_is_found_by_its_id(run):
    hits = run("search", "--json", "--kind", "topic", "zma").json["hits"]
    assert hits[0]["id"] == "topic:zma"


# show


@pytest.mark.parametrize(
    ("record", "kind", "fields"),
    [
        ("igf-1", "article", {"title", "passages", "claims", "studies"}),
        ("article:igf-1", "article", {"title", "passages", "claims", "studies"}),
        ("minerals::igf-1", "article", {"title", "passages", "claims", "studies"}),
        (CLAIM, "claim", {"statement", "article", "anchors", "topics", "studies", "relations", "passages", "status"}),
        ("study:maggio-2011", "study", {"title", "label", "type", "author", "issued", "container-title", "claims"}),
        ("topic:zma", "topic", {"label", "narrower", "claims", "studies"}),
        ("inflammation#top/1", "passage", {"article", "section", "text", "claims", "studies"}),
    ],
)
def test_show(run, record, kind, fields):
    answer = run("show", "--json", record)
    assert answer.status == 0
    assert answer.err == ""
    found = answer.json
    assert found["kind"] == kind
    assert found["id"] == record.removeprefix("minerals::").removeprefix("article:")
    assert fields <= found.keys()
    text = run("show", record)
    assert text.status == 0
    assert text.err == ""
    assert found["id"] in text.out


def test_what_is_shown_leads_on(run):
    claim = run("show", "--json", CLAIM).json
    for link in [*claim["studies"], *claim["relations"][:3], *({"id": topic} for topic in claim["topics"])]:
        assert run("show", "--json", link["id"]).status == 0
    for passage in claim["passages"]:
        assert CLAIM in [other["id"] for other in run("show", "--json", passage).json["claims"]]
    study = run("show", "--json", claim["studies"][0]["id"]).json
    assert CLAIM in [other["id"] for other in study["claims"]]


def test_every_hit_can_be_shown(run):
    for hit in run("search", "--json", "--limit", "0", "zma").json["hits"][::9]:
        assert run("show", "--json", hit["id"]).json["kind"] == hit["kind"]


@pytest.mark.parametrize("command", ["show", "related"])
@pytest.mark.parametrize("record", ["nothing", "igf-1/nothing", "igf-1#nothing/1", "study:nothing", "topic:", "", "::"])
def test_an_unknown_id(run, command, record):
    answer = run(command, "--json", record)
    assert answer.status == 1
    assert answer.out == ""
    assert set(json.loads(answer.err)) == {"error"}
    assert run(command, record).err.startswith("mgtui: ")


# ask


def test_ask(run):
    answer = run("ask", "--json", "does", "zma", "raise", "testosterone")
    assert answer.status == 0
    assert answer.json["read"]["exposure"] == "zma"
    assert answer.json["sentence"].endswith(".")
    assert "No effect" in run("ask", "does zma raise testosterone?").out
    assert "<h1>" in run("ask", "--format", "html", "zma testosterone").out
    assert run("ask", "--format", "md", "zma testosterone").out.startswith("# zma testosterone")


def test_ask_without_an_answer(run):
    answer = run("ask", "--json", "does coffee raise testosterone")
    assert answer.status == 1
    assert not any(answer.json["groups"].values())
    assert "coffee" in run("ask", "does coffee raise testosterone").err


# related


def test_related(run):
    answer = run("related", "--json", CLAIM)
    assert answer.status == 0
    assert answer.err == ""
    found = answer.json
    assert found.keys() == {"claim", "relations"}
    assert found["claim"] == {"id": CLAIM, "statement": run("show", "--json", CLAIM).json["statement"]}
    for relation in found["relations"]:
        assert relation.keys() == RELATION
        assert relation["curated"] is (relation["type"] not in COMPUTED)
        directed = relation["type"] in ("supports", "qualifies", "depends_on")
        assert isinstance(relation["outgoing"], bool) if directed else relation["outgoing"] is None
    assert len([relation for relation in found["relations"] if relation["type"] == "contradicts"]) >= 2


def test_a_relation_is_seen_from_both_ends(run):
    for relation in run("related", "--json", CLAIM).json["relations"]:
        back = [
            (other["type"], other["outgoing"])
            for other in run("related", "--json", relation["id"]).json["relations"]
            if other["id"] == CLAIM
        ]
        outgoing = relation["outgoing"]
        assert (relation["type"], outgoing if outgoing is None else not outgoing) in back


def test_relations_of_one_type(run):
    found = run("related", "--json", "--type", "contradicts", CLAIM)
    assert found.status == 0
    assert {relation["type"] for relation in found.json["relations"]} == {"contradicts"}
    every = run("related", "--json", CLAIM).json["relations"]
    assert found.json["relations"] == [relation for relation in every if relation["type"] == "contradicts"]


def test_no_relation_of_a_type(run, copied_library):
    missing = next(
        kind
        for kind in ("restates", "depends_on", "opposite_outcome")
        if not run("related", "--json", "--type", kind, CLAIM).json["relations"]
    )
    answer = run("related", "--type", missing, CLAIM)
    assert answer.status == 1


def test_related_as_text(run):
    answer = run("related", CLAIM)
    assert answer.status == 0
    assert answer.err == ""
    for relation in run("related", "--json", CLAIM).json["relations"]:
        assert relation["id"] in answer.out


# info, index


def test_info(run, copied_library):
    answer = run("info", "--json")
    assert answer.status == 0
    found = answer.json
    assert {"version", "libraries", "counts", "index"} <= found.keys()
    counts = found["counts"]
    assert counts.keys() == {"articles", "passages", "claims", "studies", "relations", "topics", "terms"}
    assert counts["articles"] == 6
    assert counts["claims"] >= 50
    assert all(number > 0 for number in counts.values())
    assert found["libraries"][0]["id"] == "minerals"
    assert found["libraries"][0]["path"] == str(copied_library)
    text = run("info").out
    assert all(f"{number:,}" in text for number in counts.values())
    assert found["own_library"] in text
    assert found["notebook"].endswith("notebook.sqlite3")
    assert found["notebook"] in text


def test_info_says_where_the_index_lies_and_how_large_it_is(run, tmp_path, monkeypatch):
    index = run("info", "--json").json["index"]
    size = sum(path.stat().st_size for path in Path(index["path"]).rglob("*") if path.is_file())
    assert index["size"] == size > 100_000
    assert f"index fresh · kept by whoosh · {size / 1_000_000:.1f} MB\n  {index['path']}" in run("info").out
    other = tmp_path / "other"
    (other / "articles").mkdir(parents=True)
    (other / "library.yaml").write_text("id: other\ntitle: Other\nschema: 1\n", encoding="utf-8")
    assert "missing" in run("info", library=other).out
    beside = run("info", "--json", library=other).json["index"]
    assert (beside["size"], beside["others"]["path"]) == (0, str(Path(index["path"]).parent))
    assert beside["others"]["size"] >= size
    assert (
        f"indexes of other libraries · {beside['others']['size'] / 1_000_000:.1f} MB" in run("info", library=other).out
    )


def test_info_says_where_readings_of_articles_are_kept(run, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert run("info", "--json").json["readings"] == {"path": str(tmp_path / "mgtui" / "readings"), "size": 0}
    assert "readings of articles" not in run("info").out
    (tmp_path / "mgtui" / "readings").mkdir(parents=True, exist_ok=True)
    (tmp_path / "mgtui" / "readings" / "some").write_bytes(b"0" * 1_000_000)
    assert f"readings of articles · 1.0 MB\n  {tmp_path}/mgtui/readings" in run("info").out


def test_index(run, copied_library):
    first = run("index")
    assert first.status == 0
    again = run("index")
    assert (again.status, again.out, again.err) == (0, first.out, "")
    rebuilt = run("index", "--rebuild")
    assert rebuilt.status == 0
    assert rebuilt.out != first.out
    assert run("info", "--json").json["index"]["state"] == "fresh"


@pytest.mark.parametrize(
    "command", ["search", "show", "related", "check", "index", "notes", "export", "add", "remove", "info"]
)
def test_every_argument_has_help(run, command):
    text = run(command, "--help").out
    arguments = text.split("\n\n", 1)[1].partition("for example:")[0]
    assert not re.search(r"^  \S+(?: \S+)?$(?!\n {8})", arguments, re.MULTILINE), text
    assert "your own" in " ".join(text.split())


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ("igf-1", "an article"),
        ("minerals::igf-1", "an article"),
        ("als#diet-and-prevention-no-link/1", "a passage"),
        ("study:fondell-2013", "a study"),
        ("topic:zma", "a topic"),
    ],
)
def test_what_is_related_to_no_claim_is_told_by_what_it_is(run, record, kind):
    answer = run("related", record)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == (
        f"mgtui: {record} is {kind}, and only claims have related ones (`mgtui show {record}` lists its claims)\n"
    )
    assert "Claims" in run("show", record).out


# wrong usage


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"], ["show"], ["related"], ["show", "a", "b"], ["--nosuch"], ["show", "--nosuch", "igf-1"],
        ["search", "--limit", "-1", "zinc"], ["search", "--limit", "x", "zinc"], ["search", "--limit=1.5", "zinc"],
        ["search", "zinc", "--limit"], ["search", "--kind", "nonsense", "zinc"], ["search", "zinc", "--kind"],
        ["related", "--type", "nonsense", CLAIM], ["--library"], ["search", "zinc", "--library"],
    ],
)  # fmt: skip
def test_wrong_usage(run, arguments):
    answer = run(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.startswith("mgtui")
    assert "usage:" in answer.err


@pytest.mark.parametrize(
    "arguments", [["search", "zinc"], ["show", "igf-1"], ["related", CLAIM], ["check"], ["index"], ["info"]]
)
@pytest.mark.parametrize("place", ["nowhere", "empty", "file"])
def test_no_library_there(run, tmp_path, arguments, place):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    answer = run(*arguments, library=tmp_path / place)
    assert answer.status == 2
    assert answer.out == ""
    assert str(tmp_path / place) in answer.err


@pytest.mark.parametrize("arguments", [["--help"], ["search", "--help"], ["search", "zinc", "-h"], ["--version"]])
def test_help_and_version(run, arguments):
    answer = run(*arguments)
    assert answer.status == 0
    assert "mgtui" in answer.out
    assert answer.err == ""


def test_the_explorer_needs_a_terminal(run):
    answer = run()
    assert answer.status == 2
    assert answer.out == ""
    assert "terminal" in answer.err


# What is empty, unknown, or in a library that is not named


@pytest.mark.parametrize("query", ["design:nonsense", "n:abc", "topic:", "has:fish", "-has:fish"])
def test_what_is_wrong_with_a_query_is_told_as_json_where_that_is_asked(run, query):
    answer = run("search", "--json", query)
    assert answer.status == 2
    assert answer.out == ""
    assert json.loads(answer.err).keys() == {"error"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["notes", "--export", ""], ["check", ""], ["review", ""], ["review", "--reader", ""],
        ["show", "als", "--cite", "--style", ""], ["backup", ""], ["init", ""], ["add", ""],
        ["export", "site", "--single", ""],
    ],
)  # fmt: skip
def test_a_name_that_is_empty_is_not_taken_for_none(run, arguments):
    answer = run(*arguments)
    assert answer.status == 2
    assert "is empty" in answer.err


def test_an_empty_beginning_of_ids_is_all_of_them(run):
    assert run("ids", "").out == run("ids").out
