"""The answer to a question, as a page over the explorer; and the lists that are seen of questions and articles."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType

from mgtui.answering.answers import answer
from mgtui.answering.from_claim import example_question, question_of_claim
from mgtui.answering.saved import changes, read_state, written_state
from mgtui.answering.sentence import sentence
from mgtui.counting import number_of
from mgtui.evidence.articles_compared import compared, neighbours
from mgtui.evidence.tellings import told_in_several_ways
from mgtui.notebook import drafts
from mgtui.notebook.drafts import answer_draft
from mgtui.tui.acting import ListingPage
from mgtui.tui.asking.rows import NARROWER, WHOLE, answer_rows, change_rows, compared_rows, retold_rows, sections_of
from mgtui.tui.keys.live import named_keys
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.records import Row
from mgtui.tui.rows import article_label, home_title
from mgtui.tui.viewing import ViewPage
from mgtui.tui.widgets.asked_line import AskedLine
from mgtui.tui.widgets.chooser import Chooser
from mgtui.tui.widgets.new_file import NewFile, offered_path
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.await_complete import AwaitComplete

    from mgtui.answering.groups import Answer
    from mgtui.answering.questions import Question
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session

TOLD_RULE = (
    "Furthest apart first: faithful 0, overstated 1, misattributed 2, and 1 more where claims on one outcome differ in "
    "direction; then by articles and claims. See also fidelity:overstated and -has:study in a search."
)


class ListPage(ListingPage, ViewPage["str | None"]):
    """A list in groups, to be read as a whole and written to a file."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,H", "leave", "Leave", id="answer.leave"),
        Binding("right_square_bracket,full_stop", "group(1)", "Next group", id="answer.group"),
        Binding("left_square_bracket,comma", "group(-1)", "Group before", id="answer.group-before"),
        Binding("w", "act('claim.why')", "Evidence behind the claim", id="answer.why"),
    ]
    shown_keys: ClassVar[list[tuple[str, str]]] = [
        ("list.open", "open"), ("answer.group-before answer.group", "group"), ("answer.why", "why"), ("mark", "mark"),
        ("keep.write", "write"), ("list.down list.up", "move"),
    ]  # fmt: skip

    def __init__(
        self, explorer: Context, title: str, rows: Sequence[Row] = (), rule: str = "", empty: str = ""
    ) -> None:
        super().__init__(explorer, title, rule)
        self.listed, self._empty = rows, empty

    def on_mount(self) -> None:
        self.keys.show(named_keys(self, self.shown_keys), named_keys(self, [("answer.leave", "back")]))
        self.refresh_marks()
        self.begin()

    def begin(self) -> None:
        self.rows.show_rows(self.listed, empty=self._empty)

    def action_group(self, step: int) -> None:
        """Go to the first row of the next group, or of the one before."""
        at, rows = self.rows.cursor_row, self.rows.rows
        here = next((number for number, row in enumerate(rows) if row is at), 0)
        heads = [number for number, row in enumerate(rows) if row.id is None and number + 1 < len(rows)]
        begin = max((head for head in heads if head < here), default=-1)
        wanted = [head for head in heads if (head > here if step > 0 else head < begin)]
        if wanted:
            row = rows[(wanted[0] if step > 0 else wanted[-1]) + 1]
            self.rows.go_to(row.name)

    def action_act(self, action_id: str) -> None:
        """As on other pages, but what is written where nothing is marked is all of this."""
        if action_id == "keep.write" and not self.session.marks:
            self._ask_name()
        else:
            super().action_act(action_id)

    def _ask_name(self) -> None:
        """Ask for the name of a file, and write what this page shows to it, in the format of its ending."""
        file = NewFile()

        async def refusal(name: str) -> str:
            return await file.refusal(name, self._text_for, page.key_of("field.submit"))

        stem = "".join(char if char.isalnum() else "-" for char in self.heading.lower()).strip("-")[:60] or "answer"
        question, text = "Write it to a file: .md, .html or .json", offered_path(f"{stem}.md")
        page = AskedLine(question, "writes it", text=text, refusal=refusal)
        self.app.push_screen(page, lambda name: self.say(f"Written: {file.path}" if name else ""))

    def _text_for(self, name: str) -> str:
        from mgtui.errors import ExportError

        ending = Path(name).suffix.removeprefix(".")
        if not ending:
            raise ExportError("The file needs a name that ends in .md, .html or .json.")
        return self.text_in(ending)

    def text_in(self, format: str) -> str:  # noqa: A002
        """What this page shows as text in a format. Raises ExportError."""
        from mgtui.export.answers import Listing, written_listing

        sections = sections_of(self.listed)
        return written_listing(format, Listing(self.heading, self.rule, sections), self.session.library)

    @on(RowList.Opened)
    def opened(self, event: RowList.Opened) -> None:
        if event.row.records:
            self.dismiss(event.row.id)


class Made(NamedTuple):
    """An answer with all that a page shows of it."""

    asked: Question | str
    """The question, or its words where it was typed: these are read anew once the libraries have changed."""
    found: Answer
    line: str
    rows: Sequence[Row]


class AnswerPage(ListPage):
    """The answer to a question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "change", "Change what was understood", id="answer.change"),
        Binding("S", "save", "Save the question", id="answer.save"),
        Binding("slash", "ask", "Ask another question", id="answer.ask"),
    ]
    shown_keys: ClassVar[list[tuple[str, str]]] = [
        ("list.open", "open"), ("answer.ask", "asks anew"), ("answer.group-before answer.group", "group"),
        ("answer.change", "change"), ("answer.why", "why"), ("answer.save", "save"), ("keep.write", "write"),
        ("mark", "mark"),
    ]  # fmt: skip

    def __init__(self, explorer: Context, made: Made, at: str = "", *, is_last: bool = False) -> None:
        """`at`: what the head of the group begins with on which the cursor begins. `is_last`: it is shown again, and
        so it is said which key asks anew."""
        super().__init__(explorer, made.found.question.text)
        self._at, self._made, self._is_last = at, made, is_last

    @property
    def found(self) -> Answer:
        return self._made.found

    def begin(self) -> None:
        self._keep(self.found.question.text)
        self.rows.show_rows(self._made.rows)
        if self._is_last:
            self.say(f"The last question again: {self.key_of('answer.ask')} asks another one")
        if self._at:
            heads = [
                number for number, row in enumerate(self.rows.rows) if row.id is None and row.head.startswith(self._at)
            ]
            if heads:
                row = self.rows.rows[heads[0] + 1]
                self.rows.go_to(row.name)
        self.run_worker(keys_of(self.app).held(self._learn_changes), group="answer", exclusive=True)

    async def _learn_changes(self) -> None:
        """What has changed since a saved question was looked at; from now on that it was looked at now."""
        library, question = self.session.library, self.found.question
        text = question.text
        kept = await self.explorer.notebook.ask(lambda notebook: notebook.answer_seen(library.id, text))
        if kept is None:
            return
        now = await asyncio.to_thread(self.session.answer_state, question)
        if self.is_leaving:
            return
        if found := changes(read_state(kept), now):
            self.rows.show_rows([self._made.rows[0], *change_rows(found), *self._made.rows[1:]])
        state = written_state(now)
        self.explorer.notebook.tell(lambda notebook: notebook.see_answer(library.id, text, state))

    def _keep(self, text: str) -> None:
        """Keep for the next start which answer is open; with no text that none is."""
        library = self.session.library.id
        self.explorer.notebook.tell(lambda _: drafts.keep(answer_draft(library), {"question": text} if text else {}))

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        self._keep("")
        return super().dismiss(result)

    def turn_to(self, question: Question | str) -> None:
        """Answer another question. The one that was being worked out is forgotten."""
        self.session.question = question

        async def work() -> None:
            made = await made_for(self.session, question)
            if not self.is_leaving:
                self._made, self.heading = made, made.found.question.text
                self._keep(self.heading)
                self.refresh_marks()
                self.rows.show_rows(made.rows)

        self.run_worker(keys_of(self.app).held(work), group="answer", exclusive=True)

    def show_anew(self) -> None:
        self.turn_to(self._made.asked)

    @on(RowList.Opened)
    def opened(self, event: RowList.Opened) -> None:
        row = event.row
        if (row.key or "").startswith(NARROWER):
            self.turn_to(row.id or "")
        elif row.id == WHOLE:
            asker = self.session.asker
            rows = answer_rows(self.found, self._made.line, asker.links, asker.names, whole=True)
            self.rows.show_rows(rows, keep=self.rows.rows[self.rows.rows.index(row) - 1].key)
        else:
            super().opened(event)

    def action_ask(self) -> None:
        self.dismiss(None)
        self.explorer.begin_search("Ask a question here")

    def turn_to_view(self, action_id: str) -> None:
        """As of other views; a question is asked anew, since the last answer is this one."""
        if action_id == "view.answer":
            self.action_ask()
        else:
            super().turn_to_view(action_id)

    def action_change(self) -> None:
        from mgtui.tui.asking.changing import change

        change(self)

    async def action_save(self) -> None:
        library, question, total = self.session.library, self.found.question, len(self.found.all)
        text = question.text

        async def save() -> None:
            saved = await self.explorer.notebook.ask(lambda notebook: notebook.save_search(library.id, text, total))
            if saved is not None:
                state = written_state(await asyncio.to_thread(self.session.answer_state, question))
                await self.explorer.notebook.ask(lambda notebook: notebook.see_answer(library.id, text, state))
                self.say("Question saved: what changes in its answer is told when you open it again")

        self.run_worker(keys_of(self.app).held(save), group="save")

    def text_in(self, format: str) -> str:  # noqa: A002
        from mgtui.export.answers import written

        return written(format, self.found, self._made.line, self.session.asker.names, self.explorer.style)


async def made_for(session: Session, question: Question | str) -> Made:
    """The answer to a question, or to one as it was typed, from the libraries as they are once it is there."""

    def made() -> Made:
        asker = session.asker
        found = answer(asker, asker.read(question) if isinstance(question, str) else question)
        line = sentence(found, asker.names)
        return Made(question, found, line, answer_rows(found, line, asker.links, asker.names))

    while True:
        library = session.library
        one = await asyncio.to_thread(made)
        if session.library is library:
            return one


async def _open(explorer: Context, question: Question | str, at: str = "", *, is_last: bool = False) -> None:
    made = await made_for(explorer.session, question)
    explorer.session.question = question
    explorer.open_page(AnswerPage(explorer, made, at, is_last=is_last), explorer.open_record)


async def open_again(explorer: Context, is_wanted: Callable[[], bool]) -> None:
    """The answer that was open when the program ended, where it still `is_wanted` once it is there."""
    key, session = answer_draft(explorer.session.library.id), explorer.session
    kept = await asyncio.to_thread(drafts.kept, key, {"question": ""})
    if text := kept.get("question"):
        made = await made_for(session, text)
        if is_wanted():
            session.question = text
            explorer.open_page(AnswerPage(explorer, made), explorer.open_record)


async def open_question(explorer: Context, text: str) -> None:
    """The answer to a question as it was typed."""
    await _open(explorer, text)


async def _question(explorer: Context) -> Question | str | None:
    """The question that the selected claim answers, where one is selected, else the last that was asked; where there is
    neither, the search line is opened for one."""
    claim, session = explorer.claim, explorer.session
    asked = session.question
    if claim is not None:
        return await asyncio.to_thread(lambda: question_of_claim(session.asker, claim)) or asked
    if asked is None:
        # What is typed next is the question, and no commands.
        example = await asyncio.to_thread(lambda: example_question(session.links.claims, session.asker.names))
        explorer.begin_search(f"Ask a question here{f', such as: {example}' if example else ''}")
    return asked


async def open_answer(explorer: Context) -> None:
    """The last answer, and which key asks anew; where nothing was asked yet, that to what the selected claim is
    about."""
    last = explorer.session.question
    question = last or await _question(explorer)
    if question is not None:
        await _open(explorer, question, is_last=last is not None)


async def open_time(explorer: Context) -> None:
    """The line of time of what the selected claim is about, else of the last question."""
    question = await _question(explorer)
    if question is not None:
        await _open(explorer, question, at="│")


async def open_retold(explorer: Context) -> None:
    """Studies that are told in several ways."""
    links = explorer.session.links
    told = await asyncio.to_thread(told_in_several_ways, links)
    title = f"{number_of(len(told), 'study')} told in several ways"
    rows = retold_rows(told, links)
    page = ListPage(explorer, title, rows, TOLD_RULE, "No study of these libraries is told in several ways.")
    explorer.open_page(page, explorer.open_record)


async def open_articles(explorer: Context) -> None:
    """The open article against another one, which is chosen: first those with the most in common."""
    session, library, first = explorer.session, explorer.session.library, explorer.view.article
    others = await asyncio.to_thread(lambda: neighbours(session.links, session.relations, first)) if first else []
    if first is None or not others:
        explorer.refuse("There is no other article to compare with")
        return
    rows = [
        Row(each, f"article  {home_title(each, library)}", f"{number} in common", library.articles[each].title)
        for each, number in others
    ]

    def chosen(second: str | None) -> None:
        if second is not None:
            made = compared(session.links, session.relations, first, second)
            title = "  against  ".join(article_label(each, library) for each in (first, second))
            empty = "These two have nothing in common that is recorded."
            page = ListPage(explorer, title, compared_rows(made), "  ·  ".join(made.titles), empty)
            explorer.open_page(page, explorer.open_record)

    about = f"Against which article? This one: {library.articles[first].title}"
    explorer.open_page(Chooser("Article against article", about, rows, "words of its title"), chosen)
