"""Keys that meant something else before: the first press of an old place says where that is now, and does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Moved(Struct, frozen=True):
    """A key that has a new meaning, or none, in one place."""

    place: str
    """Class of the screen or widget."""
    key: str
    sentence: str
    """What it did; `{id}` stands for the key that does it now."""

    @property
    def name(self) -> str:
        """What the notebook remembers it by."""
        return f"{self.place} {self.key}"


MOVED: tuple[Moved, ...] = (
    Moved("Explorer", "a", "A note is written with {keep.note}"),
    Moved("Explorer", "e", "What is selected is written to a file with {keep.write}"),
    Moved("Explorer", "R", "The review is opened with {view.review}"),
    Moved("LibraryTree", "h", "{tree.fold} folds; {walk.qualifies} goes to the claims that limit this one, here too"),
    Moved(
        "LibraryTree", "l", "{tree.unfold} unfolds; {walk.qualifies} goes to the claims that limit this one, here too"
    ),
    Moved("LibraryTree", "space", "{tree.fold} and {tree.unfold} fold and unfold"),
    Moved("ClaimMap", "h", "{map.left} goes to the left"),
    Moved("ClaimMap", "l", "{map.right} goes to the right"),
    Moved("ClaimMap", "space", "{map.recentre} puts this claim in the middle"),
    Moved("ClaimMap", "m", "{map.recentre} puts this claim in the middle"),
    Moved("ClaimMap", "c", "{map.computed} shows or hides computed relations"),
    Moved("Matrix", "h", "{matrix.left} goes to the left"),
    Moved("Matrix", "l", "{matrix.right} goes to the right"),
    Moved("Matrix", "space", "{matrix.expand} unfolds an outcome"),
    Moved("Matrix", "e", "{matrix.expand} unfolds an outcome"),
    Moved("Matrix", "z", "{matrix.rows} makes the rows low or high"),
    Moved("Matrix", "x", "{matrix.leave} leaves the matrix"),
    Moved("SplitView", "h", "{split.left} goes to the left side"),
    Moved("SplitView", "l", "{split.right} goes to the right side"),
    Moved("EvidenceProfile", "space", "{profile.page-down} goes a page down"),
    Moved("Review", "d", "{review.bare} accepts the words only"),
    Moved("Review", "i", "{review.another} makes a further claim of the same words"),
    Moved("Review", "s", "{review.study} links a study"),
    Moved("Review", "p", "{review.up} goes to the one before"),
    Moved("Review", "o", "{review.open} opens the claim in the explorer"),
    Moved("Review", "space", "{review.page-down} goes a page down in the article"),
    Moved("NotePage", "ctrl+d", "{note.save} saves and closes; what a note said before can be brought back"),
)


def moved_key(places: Iterable[str], key: str, told: set[str]) -> Moved | None:
    """The entry for a key in one of these places, the innermost first, that the reader was not told of yet."""
    for place in places:
        for entry in MOVED:
            if (entry.place, entry.key) == (place, key) and entry.name not in told:
                return entry
    return None


def said(entry: Moved, key_of: Callable[[str], str]) -> str:
    """The sentence with the keys as they are now."""
    words = entry.sentence.split("{")
    parts = [words[0]]
    for part in words[1:]:
        binding, _, rest = part.partition("}")
        parts.append(key_of(binding) + rest)
    return "".join(parts)
