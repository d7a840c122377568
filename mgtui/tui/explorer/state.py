"""Where the reader is: the state that all parts of the explorer share. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.tui.navigation import History, View, Walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Article, Claim
    from mgtui.tui.records import Hit
    from mgtui.tui.session import Session


class ExplorerState:
    """The present view with its hits, the history, and the walk along a relation."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.view = View("article")
        self.hits: Sequence[Hit] = ()
        self.history: History[View] = History()
        self.walk = Walk()
        self.searching = False
        """Whether the results of a search are shown over it or about to be."""

    def change(self, **fields: Any) -> None:
        """Change fields of the view without a new entry in the history."""
        self.view = replace(self.view, **fields)

    @property
    def claim(self) -> Claim | None:
        """The claim that keys act on."""
        return self.session.claim(self.view.subject if self.view.shown == "related" else self.view.claim)

    @property
    def article(self) -> Article | None:
        """The open article, or the one that a list was opened from."""
        return self.session.article(self.view.article)

    @property
    def has_no_claims(self) -> bool:
        """Whether the open article is one that no claim has been taken from."""
        view = self.view
        links = self.session.links
        return view.shown == "article" and view.article is not None and not links.claims_of_article(view.article)

    def is_there(self, view: View) -> bool:
        """Whether what a view shows is in the library, which may have changed since."""
        claims = (view.claim, view.subject if view.shown == "related" else None)
        gone = [claim for claim in claims if claim is not None and self.session.claim(claim) is None]
        return not gone and view.article in self.session.library.articles

    @property
    def record(self) -> str | None:
        """The id of the record that the view is about."""
        view = self.view
        if view.shown in ("topic", "study"):
            return f"{view.shown}:{view.subject}"
        subject = None if view.shown in ("claims", "kept", "tag") else view.subject
        return view.claim or subject or view.article
