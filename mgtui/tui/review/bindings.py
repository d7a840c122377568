"""The keys of the review."""

from __future__ import annotations

from textual.binding import Binding

KEYS = (
    Binding("a", "decide('accept')", "Accept, and on to the next", id="review.accept"),
    Binding("x,delete", "decide('reject')", "Reject, and on to the next", id="review.reject"),
    Binding("X", "reject_left", "Reject all that is left in this list or article", id="review.reject-left"),
    Binding("A", "together", "Accept all that is listed, or all that is sure", id="review.each"),
    Binding("W", "decide('bare')", "Accept without exposure, outcome and direction", id="review.bare"),
    Binding("equals_sign", "choose", "The next reading of a claim, after the last none", id="review.choose"),
    Binding("enter", "confirm", "Accept what is open, and on to the next", id="review.confirm"),
    Binding("e", "edit", "Edit the statement and fields, and accept", id="review.edit"),
    *(
        Binding(
            str(number),
            f"edit({number})",
            "Edit, beginning with the field of this number",
            id=f"review.field-{number}",
        )
        for number in range(1, 10)
    ),
    Binding("C", "another", "A further claim made by the same words", id="review.another"),
    Binding("b", "study", "Link a study", id="review.study"),
    Binding("T", "terms", "Terms and topics, proposed and yours", id="review.terms"),
    Binding("u", "undo", "Undo the last decision", id="review.undo"),
    Binding("j,down", "move(1)", "Next", id="review.down"),
    Binding("k,up", "move(-1)", "Before", id="review.up"),
    Binding("n", "next_open", "Next that is open", id="review.next-open"),
    Binding("g,home", "edge(False)", "First of this list", id="review.top"),
    Binding("G,end", "edge(True)", "Last of this list", id="review.end"),
    Binding("f", "sections", "What is left, by article and kind, to go on with", id="review.filter"),
    Binding("o", "sort", "Claims by their use, findings first; or by article again", id="review.sort"),
    Binding("right_square_bracket,full_stop", "section(1)", "Next article or kind", id="review.section"),
    Binding("left_square_bracket,comma", "section(-1)", "Article or kind before", id="review.section-before"),
    Binding("pagedown,ctrl+f", "page(1)", "Page down in the article", id="review.page-down"),
    Binding("pageup,ctrl+b", "page(-1)", "Page up in the article", id="review.page-up"),
    Binding("ctrl+d", "page(0.5)", "Half a page down in the article", id="review.half-down"),
    Binding("ctrl+u", "page(-0.5)", "Half a page up in the article", id="review.half-up"),
    Binding("greater_than_sign", "open", "Open this claim in the explorer", id="review.open"),
    Binding("escape,q,H", "leave", "Leave", id="review.leave"),
)
