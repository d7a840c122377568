"""Tags on the command line: given, taken away, listed, asked for, exported."""

from __future__ import annotations

import csv
import json

CLAIM = "muscle-ageing/igf1-proportional"
STUDY = "study:maggio-2011"


def test_tags_are_given_listed_and_taken_away(run):
    assert run("tag", CLAIM, STUDY, "+To-Read", "+doubtful").status == 0
    assert run("tag", STUDY, "-doubtful").out == f"{STUDY}  to-read\n"
    assert records_of_tags(run) == {"doubtful": [CLAIM], "to-read": [CLAIM, STUDY]}
    assert run("tag", "--json", CLAIM).json == {"records": [{"id": CLAIM, "tags": ["doubtful", "to-read"]}]}
    assert "### Tag `to-read`" in run("notes").out
    assert [tag["name"] for tag in run("notes", "--json").json["tags"]] == ["doubtful", "to-read"]


def test_a_tag_keeps_the_order_in_which_it_was_given(run):
    run("tag", CLAIM, STUDY, "+read")
    run("tag", CLAIM, "-read", "+read")
    assert records_of_tags(run) == {"read": [STUDY, CLAIM]}


def records_of_tags(run):
    tags = run("tag", "--json").json["tags"]
    return {tag["name"]: [each["now"]["record"] for each in tag["records"]] for tag in tags}


def test_wrong_uses(run):
    assert run("tag").status == 1
    assert run("tag", "+x").status == 2
    assert run("tag", "nothing/here", "+x").status == 1
    assert run("tag", CLAIM, "+two words").status == 2
    assert run("tag", "--json").json == {"tags": []}


def test_tags_are_asked_for_and_found_by_their_words(run):
    run("tag", CLAIM, STUDY, "+look-again")
    assert [hit["id"] for hit in run("search", "--json", "tag:look-again").json["hits"]] == [CLAIM, STUDY]
    assert [hit["id"] for hit in run("search", "--json", "tag:look-again", "-kind:study").json["hits"]] == [CLAIM]
    notes = run("search", "--json", "--kind", "note", "look").json["hits"]
    assert [(hit["kind"], hit["id"], hit["article"]) for hit in notes] == [
        ("note", CLAIM, "muscle-ageing"), ("note", STUDY, None),
    ]  # fmt: skip


def test_tags_go_along_in_exports(run):
    run("tag", CLAIM, STUDY, "+core")
    answer = run("export", "--query", "tag:core", "--format", "json")
    assert [claim["tags"] for claim in answer.json["claims"]] == [["core"]]
    assert answer.err.startswith("exported: 1 claim and ")
    assert "core" in run("export", STUDY, "--format", "bibtex").out
    assert "KW  - core" in run("export", STUDY, "--format", "ris").out
    assert json.loads(run("export", STUDY, "--format", "csl-json").out)[0]["keyword"].endswith("core")
    rows = list(csv.DictReader(run("export", "studies", "--format", "csv").out.splitlines()))
    assert {row["tags"] for row in rows} == {"core", ""}
    assert "Tags: `core`." in run("export", CLAIM).out


def test_several_ids_are_exported_together(run):
    claims = run("export", CLAIM, "topic:zma", "--format", "json")
    assert {claim["id"] for claim in claims.json["claims"]} > {CLAIM}
    assert claims.err.startswith("exported: ")
    studies = [hit["id"] for hit in run("search", "--json", "kind:study", "--limit", "2").json["hits"]]
    found = run("export", *studies, "--format", "json").json["studies"]
    assert [f"study:{study['id']}" for study in found] == studies
    both = run("export", CLAIM, studies[0], "--format", "json").json
    assert len(both["claims"]) == 1
    assert studies[0].removeprefix("study:") in [study["id"] for study in both["studies"]]
    assert run("export", CLAIM, studies[0], "--format", "csv").status == 2
    assert run("export", CLAIM, "claims").status == 2
    assert run("export", CLAIM, "nothing/here").status == 1
    assert run("export").status == 2


def test_a_query_is_exported(run):
    wanted = {hit["id"] for hit in run("search", "--json", "--limit", "0", "kind:study", "design:rct").json["hits"]}
    found = run("export", "--query", "design:rct", "--format", "csl-json").json
    assert {f"study:{item['id']}" for item in found} == wanted
    assert run("export", "--query", "design:rct kind:topic").status == 1
    assert run("export", "--query", "zinc", "--kind", "claim", CLAIM).status == 2
