"""The commands: what each is for, the module that has it, and lines that show it in use."""

from __future__ import annotations

from mgtui.named import NamedTuple

LIBRARY_HELP = (
    "the library to use; once for each of several (default: the bundled one, those of the settings, your own)"
)
CHANGED_HELP = "the library to change (default: your own)"
HISTORY_HELP = "only steps of this library (default: yours and the notebook)"
NO_LIBRARY = ""
"""Of a command that looks into none: it takes `--library` as every command does, and its help leaves it out."""
_SEARCH_HELP = """\
words rank by how well they match; a missing one never hides the rest. Also:
  "vitamin d"             the exact words           magn*             beginnings
  tesosterone~            near spellings            -zinc             without a word
  kind:claim topic:zma design:rct n:100.. year:2000..2011 outcome:igf-1
  direction:decreases rel:contradicts fidelity:overstated tag:to-read
                          fields; field:"two words", field:a,b for either
  has:doi -has:study      with or without something in a field
docs/query.md has every field.
"""
_ASK_HELP = """\
the claims that answer are grouped: yes, no effect, the opposite, only if, unclear,
remarks. Two names are enough. Where nothing answers, the exit status is 1.
docs/answers.md has the rules.
"""
_TAG_HELP = """\
+name gives a tag, -name takes it away; without either the tags are listed.
A tag keeps the order in which records were given it, so it is a reading list
too: `mgtui tag ID -to-read +to-read` moves a record to its end.
"""
_COMPLETION_HELP = """\
Installed from a package the scripts lie where shells look for them. Else:
  bash   mgtui completion bash > ~/.mgtui.bash
         and in ~/.bashrc:  source ~/.mgtui.bash
  zsh    mkdir -p ~/.zsh && mgtui completion zsh > ~/.zsh/_mgtui
         and in ~/.zshrc, before compinit:  fpath=(~/.zsh $fpath)
  fish   mkdir -p ~/.config/fish/completions
         mgtui completion fish > ~/.config/fish/completions/mgtui.fish
"""
_FIELDS_HELP = """\
FIELD=VALUE, by the names of docs/library.md:
  direction="no effect"   exposure.aspect=intake    n.total=27
  topics=zma topics=hormones                        repeated: a list
  topics+=sleep           topics-=zma               added, taken out
  studies.brilla-2000.stance=supports               a study behind a claim
  effects.1.outcome=igf-1 effects.1.p="<0.001"      by number, from 1
  note=                                             cleared
"""


class Command(NamedTuple):
    """A command: the module of `mgtui.commands` that has it, as a function of its name, and lines that show it in use.

    What it takes besides the arguments of every command stands in `NAME_arguments` of that module.
    """

    module: str
    help: str
    library: str = LIBRARY_HELP
    prints_records: bool = True
    epilog: str = ""
    examples: tuple[str, ...] = ()


COMMANDS = {
    "search": Command(
        "finding",
        "find passages, claims, studies, articles",
        epilog=_SEARCH_HELP,
        examples=("search 'zma testosterone' --kind claim", "search 'outcome:igf-1 design:rct n:20..'"),
    ),
    "show": Command(
        "finding",
        "print an article, passage, claim, study or topic",
        examples=("show igf-1/zma2000-igf1", "show study:fondell-2013 --cite --style vancouver"),
    ),
    "related": Command(
        "finding",
        "list the claims related to a claim",
        examples=("related muscle-ageing/igf1-proportional --type contradicts",),
    ),
    "ask": Command(
        "asking",
        "answer a question with the claims of the library",
        epilog=_ASK_HELP,
        examples=("ask does magnesium raise testosterone", "ask magnesium ALS --format html"),
    ),
    "check": Command(
        "upkeep", "list every mistake in a library, as path:line:column", examples=("check field-of-mine --fix",)
    ),
    "index": Command("upkeep", "build or renew the search index", prints_records=False, examples=("index --rebuild",)),
    "notes": Command(
        "finding", "list your bookmarks, notes, tags and saved searches", examples=("notes --export notes.md",)
    ),
    "tag": Command(
        "tagging",
        "give records tags, take them away, list them",
        epilog=_TAG_HELP,
        examples=("tag", "tag als/pooled-null study:fondell-2013 +to-read -doubtful"),
    ),
    "export": Command(
        "finding",
        "write records as text, tables, references, pictures or pages",
        prints_records=False,
        examples=(
            "export contradictions",
            "export studies --format bibtex",
            "export --query design:rct --format ris",
            "export site pages",
        ),
    ),
    "add": Command(
        "bringing",
        "bring articles and references into your own library",
        CHANGED_HELP,
        examples=("add article.html paper.pdf references.ris", "add --library field-of-mine --new notes.md"),
    ),
    "remove": Command(
        "bringing",
        "take back what `add` brought: an article with its claims, or a study that no claim needs",
        CHANGED_HELP,
        examples=("remove kefir-at-night",),
    ),
    "new": Command(
        "writing",
        "make a claim, study, topic or term",
        CHANGED_HELP,
        epilog=_FIELDS_HELP,
        examples=(
            "new claim --article igf-1 --quote 'The liver produces most of it' exposure.concept=growth-hormone",
            "new study title='A trial' author.1.family=Doe issued=2011 n.total=27",
        ),
    ),
    "set": Command(
        "writing",
        "give fields of a record new values",
        CHANGED_HELP,
        epilog=_FIELDS_HELP,
        examples=("set study:doe-2011 n.total=31 duration='8 weeks'",),
    ),
    "relate": Command(
        "writing",
        "say how a claim stands to another one",
        CHANGED_HELP,
        examples=("relate als/pooled-null qualifies als/early-low-mg-als --reason 'It followed people for 15 years.'",),
    ),
    "delete": Command(
        "writing",
        "take out a claim, study, topic or term, with what only points to it",
        CHANGED_HELP,
        examples=("delete study:doe-2011",),
    ),
    "doubles": Command(
        "doubles",
        "list duplicates, studies and articles that may be one and the same; merge or keep two studies",
        examples=("doubles", "doubles doe-2011 doe-2011b --merge --take title"),
    ),
    "terms": Command(
        "terms",
        "list terms and topics, yours and those proposed from your articles; change them",
        CHANGED_HELP,
        examples=("terms", "terms --accept sure", "terms --broader naps sleep"),
    ),
    "review": Command(
        "reviewing",
        "list what was proposed from your articles and waits for your decision",
        examples=("review", "review kefir-at-night"),
    ),
    "history": Command(
        "bringing", "list what was done to your libraries and notebook", library=HISTORY_HELP, examples=("history",)
    ),
    "undo": Command(
        "bringing", "take back the latest step, or one by its number", HISTORY_HELP, examples=("undo", "undo 7")
    ),
    "redo": Command("bringing", "bring back what the last undo took", library=HISTORY_HELP, examples=("redo",)),
    "config": Command(
        "settings",
        "list and change your settings",
        library=NO_LIBRARY,
        examples=("config", "config set theme mgtui-light", "config unset theme", "config set keys.claim.next ctrl+n"),
    ),
    "init": Command(
        "starting",
        "make a library in a new folder, with an example",
        library=NO_LIBRARY,
        examples=("init field-of-mine --title 'Sleep and food'",),
    ),
    "open": Command(
        "starting",
        "open the DOI, PubMed page or source of a record in the browser",
        examples=("open study:fondell-2013 --print",),
    ),
    "ids": Command("starting", "list the ids that begin with some letters", examples=("ids als/",)),
    "schema": Command(
        "starting",
        "print the JSON Schema of the files of a library",
        library=NO_LIBRARY,
        prints_records=False,
        examples=("schema claims",),
    ),
    "completion": Command(
        "starting",
        "print the script that completes commands in your shell",
        library=NO_LIBRARY,
        prints_records=False,
        epilog=_COMPLETION_HELP,
        examples=("completion bash",),
    ),
    "backup": Command(
        "starting",
        "save your library, notebook and settings to a file",
        library=NO_LIBRARY,
        examples=("backup mine.zip",),
    ),
    "restore": Command(
        "starting", "bring back what a backup holds", library=NO_LIBRARY, examples=("restore mine.zip",)
    ),
    "info": Command("upkeep", "print versions, libraries, counts, where things lie", examples=("info",)),
}
