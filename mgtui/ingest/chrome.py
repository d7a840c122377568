"""What a web page has around its article: the words by which each kind of it is known."""

from __future__ import annotations

import re

_SHORT = 220
"""Characters; most of these words, in a longer text, are about something else."""

# In this order; the first that matches gives the reason.
_SHORT_RULES: tuple[tuple[str, str], ...] = (
    ("comments", r"(?:no|[0-9]+) comments?(?: so far)?|(?:leave|post|write|add) an? (?:reply|comment|response)(?: (?:cancel reply|below|now))?"),
    ("comments", r"(?:comments?|replies)(?: are)? closed\.?|(?:log|sign) ?in to (?:comment|reply).*|.*(?:in the|your) comments? (?:below|section).*"),
    ("comments", r".*your email address will not be published.*|.*required fields are marked.*|save my name, email.*|comments? \([0-9]+\)"),
    ("invitation to subscribe", r"discover more from .*|subscribe(?: now| today| here| to\b.*)?|.*get the latest posts.*|(?:join|sign up (?:for|to)) (?:our|my|the)\b.*(?:newsletter|mailing list|list|updates).*"),
    ("invitation to subscribe", r"(?:our |the )?newsletter|(?:type|enter) your e-?mail.*|.*sent to your (?:e-?mail|inbox).*|already have an account.*"),
    ("links for sharing", r"share(?: this| on| via| with)?\b(?: (?:post|article|page|story|it|facebook|twitter|x|linkedin|whatsapp|pinterest|email|friends))*:?|click to share.*|follow us(?: on)?\b.*"),
    ("links for sharing", r"(?:(?:facebook|twitter|x|pinterest|linkedin|whatsapp|reddit|tumblr|telegram|e-?mail|print|copy link|tweet|pin it)[\s,|•·]*)+"),
    ("links to other pages", r"(?:you (?:may|might) also (?:like|enjoy|be interested in)|(?:related|similar|recommended|popular|recent|latest|further|more) (?:posts?|articles?|reading|stories|content|topics|from)\b.{0,60}|read (?:more|next|also)|see also|up next|trending(?: now)?|other resources|(?:previous|next|older|newer) (?:posts?|articles?|stor(?:y|ies)))\b.{0,60}"),
    ("requests for support", r"(?:want to )?support (?:this|our|my) (?:website|site|blog|work|channel)\b.*|.*(?:buy ?me ?a ?coffee|patreon\.com|donat(?:e|ing) (?:through|via|here|now|to (?:this|our|my))|discount code).*|donate(?: now| today)?|if you like the content of this (?:website|site|blog).*"),
    ("cookie note", r".*(?:we|this (?:web)?site) uses? cookies.*|(?:accept|reject|manage)(?: all)? (?:cookies|consent)(?: preferences)?|cookie (?:policy|settings|notice|preferences)"),
    ("navigation", r"skip to (?:main )?content|(?:back|return) to top|(?:main )?menu|toggle navigation|home|table of contents|advertisements?|sponsored(?: content)?|all rights reserved.*|(?:©|copyright ©).*|(?:privacy policy|terms of (?:use|service))(?:[\s|•·]+.*)?|photo credits?:?.*"),
)  # fmt: skip
_LONG_RULES: tuple[tuple[str, str], ...] = (
    ("disclaimer", r"(?:medical |health |legal )?disclaimer(?:\b\s*[:.–—-].*)?|see (?:the )?(?:full )?(?:medical )?disclaimer.*|not medical advice\.?"),
    ("disclaimer", r"(?:this|the|all|any|our|information|content)\b.{0,120}\b(?:not (?:intended|meant|designed)|(?:should|must|does) not|is not|isn.t|never)\b.{0,120}\b(?:medical|professional|health) (?:advice|diagnosis).*"),
    ("disclaimer", r"(?:this|the|all|any|our|information|content)\b.{0,120}\b(?:for|as) (?:general |purely |strictly )?(?:information(?:al)?|educational|knowledge)(?: and (?:information(?:al)?|educational))? (?:purposes )?only\b.*"),
    ("cookie note", r"we (?:and our partners )?(?:use|store) (?:cookies|technologies)\b.*"),
)  # fmt: skip

_SHORT_PATTERNS = [(why, re.compile(pattern, re.IGNORECASE)) for why, pattern in _SHORT_RULES]
_LONG_PATTERNS = [(why, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for why, pattern in _LONG_RULES]


def reason(text: str) -> str:
    """Why a text is no part of an article; "" where nothing says so."""
    stripped = text.strip(" *_:|•·→»…")
    if len(text) <= _SHORT:
        for why, pattern in _SHORT_PATTERNS:
            if pattern.fullmatch(stripped):
                return why
    for why, pattern in _LONG_PATTERNS:
        if pattern.fullmatch(stripped):
            return why
    return ""


def opens_section(why: str) -> bool:
    """Whether what stands under a heading with this reason belongs to it."""
    return why not in ("", "navigation", "links for sharing")
