"""What a web page has around its article: the words by which each kind of it is known."""

from __future__ import annotations

import re

_EDGES = " *_:|•·→»…"
_SHORT = 220
"""Characters; in a longer text most of these words are about something else."""

_SITES = "facebook|twitter|x|pinterest|linkedin|whatsapp|reddit|tumblr|telegram|e-?mail"
_OTHERS = "(?:our )?(?:related|similar|recommended|popular|recent|latest|further|more|top|trending|most read)"
_PAGES = "posts?|articles?|news|reading|stories|content|topics|from"
_ONLY = "(?:information(?:al)?|educational|knowledge)"
_ADVICE = r"\b(?:medical|professional|health) (?:advice|diagnosis).*"
_PURPOSES = r" (?:purposes )?only\b.*"
_WILL_BE_MODERATED = (
    r"\b(?:will (?:not )?be|serão|werden|seront)\b.{0,40}"
    r"\b(?:approved|deleted|removed|aprovad|exclu[ií]d|freigegeben|gelöscht|modér)"
)
_ABOUT_ITSELF = (
    "(?:this (?:article|post|content|(?:web)?site|information|page|blog|video|podcast)|"
    "(?:the|all|any|our) (?:information|contents?|materials?|statements)|information (?:provided|contained|on))"
)

# The first rule that matches a whole text gives the reason why it is set aside.
_OF_SHORT_TEXTS: dict[str, tuple[str, ...]] = {
    "comments": (
        r"(?:no |[0-9]+ )?comments?(?: so far)?|tell us what you think\b.{0,10}|comments? \([0-9]+\)",
        r"(?:leave|post|write|add) an? (?:reply|comment|response)(?: (?:cancel reply|below|now))?",
        r"(?:comments?|replies)(?: are)? closed\.?|(?:log|sign) ?in to (?:comment|reply).*",
        r".*(?:in the|your) comments? (?:below|section).*|save my name, email.*",
        r".*your email address will not be published.*|.*required fields are marked.*",
        rf".*\b(?:comments?|comentários?|kommentare|commentaires)\b.{{0,100}}{_WILL_BE_MODERATED}.*",
    ),
    "invitation to subscribe": (
        r"discover more from .*|subscribe(?: now| today| here| to\b.*)?|.*get the latest posts.*",
        r"(?:join|sign up (?:for|to)) (?:our|my|the)\b.*(?:newsletter|mailing list|list|updates).*",
        r"(?:our |the )?newsletter|(?:type|enter) your e-?mail.*|.*sent to your (?:e-?mail|inbox).*",
        r"already have an account.*|thanks? (?:you )?for (?:signing up|subscribing)\b.*|keep an eye on your inbox\b.*",
        r".*\b(?:sign up|subscribe|get)\b.*\b(?:newsletter|delivered)\b.*\b(?:inbox|letterbox|door)\b.*",
        r".*subscribe to \S+(?: \S+)?['’]s newsletters?.*|.*error processing your subscription.*",
    ),
    "links for sharing": (
        rf"share(?: this| on| via| with)?\b(?: (?:post|article|page|story|it|friends|{_SITES}))*:?",
        r"follow (?:her|him|them) on (?:twitter|facebook|x|instagram)\b.*|like this story\? share it.*",
        r".*\bfollow (?:her|him|them|me|us) on (?:twitter|facebook|instagram)\b.{0,60}",
        r"this article has been sent to\b.*",
        rf"click to share.*|follow us(?: on)?\b.*|(?:(?:{_SITES}|print|copy link|tweet|pin it)[\s,|•·]*)+",
    ),
    "links to other pages": (
        r"you (?:may|might) also (?:like|enjoy|be interested in)\b.{0,60}",
        rf"(?:{_OTHERS}) (?:{_PAGES})\b.{{0,60}}|other resources",
        r"read (?:more|next|also)\b.{0,60}|explore further|see also|up next|trending(?: now)?",
        r"(?:partner|sponsored) (?:news|links|content|stories)|most (?:popular|read|viewed)\b.{0,40}|don['’]t miss",
        r"also on \S+\.(?:com|org|net|tv)\b.{0,160}|tags?: .{0,200}",
        r"(?:previous|next|older|newer) (?:posts?|articles?|stor(?:y|ies))\b.{0,60}",
    ),
    "requests for support": (
        r"(?:want to )?support (?:this|our|my) (?:website|site|blog|work|channel)\b.*|donate(?: now| today)?",
        r".*(?:buy ?me ?a ?coffee|patreon\.com|discount code).*",
        r".*donat(?:e|ing) (?:through|via|here|now|to (?:this|our|my)).*",
        r"if you like the content of this (?:website|site|blog).*",
    ),
    "captions of pictures": (r".{3,}\((?:image|photo|picture|photograph|credit)s?: [^()]{2,60}\)\.?",),
    "cookie note": (
        r".*(?:we|this (?:web)?site) uses? cookies.*|cookie (?:policy|settings|notice|preferences)",
        r"(?:accept|reject|manage)(?: all)? (?:cookies|consent)(?: preferences)?",
    ),
    "navigation": (
        r"\[(?:button|embed|gallery|caption)\b.*",
        r"[^.!?]{0,40}\b(?:posted|published|publicado|postado) (?:by|por):? [^.!?]{2,80}\btags?\b.{0,120}",
        r"skip to (?:main )?content|(?:back|return) to top|(?:main )?menu|toggle navigation|home|table of contents",
        r"advertisements?|sponsored(?: content)?|all rights reserved.*|(?:©|copyright ©).*|photo credits?:?.*",
        r"order reprints\b.*|write to [^.]{3,60} at \S+@\S+",
        r".*\b(?:you are (?:on|using)|update to) (?:internet explorer|an? (?:old|outdated|modern) browser)\b.*",
        r"an error has occurred,? please try again.*|copyright \S+.{0,60}",
        r"(?:privacy policy|terms of (?:use|service))(?:[\s|•·]+.*)?",
    ),
}
_OF_ALL_TEXTS: dict[str, tuple[str, ...]] = {
    "disclaimer": (
        r"(?:medical |health |legal )?disclaimer(?:\b\s*[:.–—-].*)?|not medical advice\.?",
        r"see (?:the )?(?:full )?(?:medical )?disclaimer.*",
        rf"{_ABOUT_ITSELF}\b.{{0,120}}\b(?:not|never|isn.t)\b.{{0,120}}{_ADVICE}",
        rf"{_ABOUT_ITSELF}\b.{{0,120}}\b(?:for|as) (?:general |purely )?{_ONLY}(?: and {_ONLY})?{_PURPOSES}",
    ),
    "links to other pages": (r"tags:?\s+(?:[^,.;!?]{2,40}, ?){2,}[^,.;!?]{2,40}",),
    "navigation": (r"this copy is for your personal, non-?commercial use only.*",),
    "cookie note": (r"we (?:and our partners )?(?:use|store) (?:cookies|technologies)\b.*",),
}


_OF_PAGES = (
    r"an official website of .*|here['’]s how you know|(?:primary )?(?:site )?navigation|user guide",
    r"search(?: in)?(?: pmc| pubmed)?(?: full-text archive)?|(?:log|sign)[ -]?(?:in|out|up)|register|my account",
    r"journal list|contact us",
    r"cookies?|share|learn more(?:: .*)?|(?:author|copyright and license) information|article notes|download pdf",
    r"(?:open|close) (?:search|menu|navigation)|contents|about(?: us)?|subscribe|print|e-?mail|cite",
)
"""What stands by itself around an article, and is a heading or a word in many."""
SUBMITTED = (
    r"(?:an?|this|the) (?:[\w’'-]+ ){0,3}(?:thesis|dissertation|report|project|paper|essay|work)\b.{0,40}"
    r"\b(?:submitted|presented|prepared)\b.*|(?:submitted|presented)(?: to| by| in| for) .*|.*\bin partial fulfil\w*.*"
)
"""What theses say under their titles."""
_OF_MANY = (
    r"introduction|editorial(?:s| comment| note)?|comment(?:ary|s)?|letters?(?: to the editor)?|correspondence|preface",
    r"foreword|abstract|summary|background|methods|results|discussion|conclusions?|references|news|in brief|reviews?",
    r"(?:original|review|research) (?:article|paper|investigation|report)s?|(?:invited )?(?:reply|response)|erratum",
    r"(?:main|full) (?:text|document|manuscript)|(?:blinded |anonymi[sz]ed )?manuscript|title page|cover letter",
    r"supplement(?:ary|al) (?:materials?|information|text|data|appendix)|online supplement|table of contents",
    r"untitled(?: document)?|article|page not found|just a moment",
    SUBMITTED,
)
"""Titles that say nothing of what is told under them."""


def _compiled(rules: dict[str, tuple[str, ...]]) -> list[tuple[str, re.Pattern[str]]]:
    flags = re.IGNORECASE | re.DOTALL
    return [(why, re.compile(pattern, flags)) for why, patterns in rules.items() for pattern in patterns]


_SHORT_PATTERNS = _compiled(_OF_SHORT_TEXTS)
_LONG_PATTERNS = _compiled(_OF_ALL_TEXTS)
_PAGE_PATTERN = re.compile("|".join(_OF_PAGES), re.IGNORECASE)
_ANY_PATTERN = re.compile("|".join(_OF_MANY), re.IGNORECASE)


def reason(text: str) -> str:
    """Why a text is no part of an article; "" where nothing says so."""
    stripped = text.strip(_EDGES)
    patterns = [*_SHORT_PATTERNS, *_LONG_PATTERNS] if len(text) <= _SHORT else _LONG_PATTERNS
    return next((why for why, pattern in patterns if pattern.fullmatch(stripped)), "")


def is_of_page(text: str) -> bool:
    """Whether a line belongs to what a page has around its article, and so is no title."""
    return reason(text) in ("navigation", "cookie note") or bool(_PAGE_PATTERN.fullmatch(text.strip(f"{_EDGES}.")))


def names_no_work(title: str) -> bool:
    """Whether a title is that of any work: two works that share it may be two all the same."""
    return is_of_page(title) or bool(_ANY_PATTERN.fullmatch(title.strip(f"{_EDGES}.")))


def opens_section(why: str) -> bool:
    """Whether what stands under a heading with this reason belongs to it."""
    return why not in ("", "navigation", "links for sharing", "captions of pictures")
