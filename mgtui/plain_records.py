"""Records as plain text: a claim, study, topic, article or passage with its links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.evidence.addresses import address_of
from mgtui.evidence.appraisal import strips
from mgtui.evidence.notices import checked_text, notice_text
from mgtui.evidence.profile_records import Profile
from mgtui.evidence.profile_words import sections
from mgtui.model import Notice, NoticesChecked, RiskOfBias
from mgtui.model.field import shown_in
from mgtui.model.fields import CLAIM, LINK, STUDY, TERM, TOPIC
from mgtui.model.vocabularies import DIRECTIONS, FIDELITY_WORDS, NOTICES, STANCE_WORDS, spelled
from mgtui.output import link, sign
from mgtui.plain import Card, relation_lines, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model.field import Field


def card_text(found: Card) -> str:
    render = {
        "claim": _claim, "study": _study, "topic": _topic, "term": _term, "article": _article, "passage": _passage,
    }  # fmt: skip
    return "\n".join(render[found["kind"]](found)).rstrip()


def _field_lines(fields: Sequence[Field], found: Card, indent: str = "    ") -> list[str]:
    """A line for each field that has one and a value; `indent` is that of the continuations of a folded text."""
    lines = []
    for field in shown_in("show", fields):
        if value := found.get(field.card_name):
            words = field.words_in("show")
            if field.type == "text":
                lines.append(wrapped(value, indent, f"  {words}: "))
            elif field.type == "verification":
                lines.append(wrapped(f"{spelled(value['status'])}. {value.get('note', '')}", indent, f"  {words}: "))
            elif field.type == "notices":
                notices = msgspec.convert(value, list[Notice])
                lines += [wrapped(notice_text(notice), indent, f"  {words}: ") for notice in notices]
            elif field.type == "judgements":
                judged = msgspec.convert(value, list[RiskOfBias])
                lines += [wrapped(strip, indent, f"  {words}: ") for strip in strips(judged, {})]
            elif field.type == "places":
                lines += [f"  {words}: {passage}" for passage in value]
            else:
                lines.append(f"  {words}: {_value(field, value)}")
    return lines


def _value(field: Field, value: Any) -> str:
    if field.type in ("concept", "exposure"):
        words = [value.get("text"), value.get("concept"), value.get("aspect")]
        return " · ".join(spelled(word) for word in dict.fromkeys(words) if word)
    if field.type == "checked":
        return checked_text(msgspec.convert(value, NoticesChecked))
    if field.type == "sample":
        return _sample(value)
    address = address_of(field.name, str(value))
    if address:
        return link(address, str(value))
    return ", ".join(value) if isinstance(value, list) else spelled(str(value))


def _claim(found: Card) -> list[str]:
    lines = [f"claim  {found['id']}", wrapped(found["statement"], "  "), ""]
    lines += _field_lines(CLAIM, found, "        ")
    if found["studies"]:
        lines += ["", "Studies"]
        for link in found["studies"]:
            words = _link_words(link) + ["not named by the article"] * (link.get("identification") == "outside")
            lines.append(f"  {link['id']}  {link.get('label', '')}  " + "  ".join(words))
            lines += _link_lines(link)
    if found.get("profile"):
        lines += ["", *map(_hanging, profile_lines(found["profile"]))]
    if found["relations"]:
        lines += ["", *relation_lines(found["relations"])]
    return lines


def _link_words(link: Card) -> list[str]:
    words = [STANCE_WORDS.get(link.get("stance", ""), ""), FIDELITY_WORDS.get(link.get("fidelity", ""), "")]
    words += [NOTICES[kind].glyph + " " + NOTICES[kind].words for kind in link.get("notices", ())]
    return [word for word in words if word]


def _link_lines(link: Card) -> list[str]:
    more = [(field, link.get(field.file_name)) for field in shown_in("show", LINK)]
    texts = [link[key] for key in ("evidence", "note") if link.get(key)]
    texts += [f"{field.words_in('show')}: {_value(field, value)}" for field, value in more if value]
    return [wrapped(text, "      ", "    · ") for text in texts]


def profile_lines(found: Card) -> list[str]:
    """Lines for the profile of a claim's card: the line on top, then each input without its notes."""
    profile = msgspec.convert(found, Profile)
    lines = ["Evidence profile", f"  {profile.line}"]
    for section in sections(profile):
        if not section.brief:
            continue
        texts = [item.text for item in section.items]
        if len(texts) == 1:
            lines.append(f"  {sign(f'{section.glyph} ')}{section.title}: {texts[0]}")
        else:
            lines += [f"  {sign(f'{section.glyph} ')}{section.title}:", *(f"    {text}" for text in texts)]
    return lines


def _study(found: Card) -> list[str]:
    lines = [f"study  {found['id']}  {found['label']}", wrapped(found["title"], "  "), ""]
    for field, after in (("author", ""), ("editor", " (editors)")):
        names = [
            f"{name.get('family') or name.get('literal', '')} {name.get('given', '')}".strip()
            for name in found.get(field, ())
        ]
        if field == "author" and found.get("more_authors"):
            names.append(found["more_authors"])
        if names:
            lines.append(wrapped(", ".join(names) + after, "    ", "  "))
    place = [
        found.get("container-title"), found.get("volume"), found.get("issue"), found.get("page"), found.get("issued"),
    ]  # fmt: skip
    if any(place):
        lines.append("  " + " · ".join(part for part in place if part))
    lines += _field_lines(STUDY, found)
    lines += [wrapped(_effect(effect), "    ", sign("  · ", "  result: ")) for effect in found.get("effects", ())]
    lines += [wrapped(caveat, "    ", sign("  ! ", "  caveat: ")) for caveat in found.get("caveats", ())]
    if found.get("publications"):
        lines += ["", "Other publications"]
        lines += [f"  {other['words']} {other['id']}  {other['label']}" for other in found["publications"]]
    if found["claims"]:
        lines += ["", "Claims that lean on it, or on which it bears"]
    for claim in found["claims"]:
        lines.append(f"  {claim['id']}  " + "  ".join(_link_words(claim)))
        lines.append(wrapped(claim["statement"], "    "))
        lines += _link_lines(claim)
    return lines


def _sample(n: Card) -> str:
    parts = [f"{n[key]:,} {key}" for key in ("total", "analysed") if n.get(key)]
    return ", ".join(parts + [f"{group['name']} {group['n']:,}" for group in n.get("groups", ())])


def _effect(effect: Card) -> str:
    words = [effect["outcome"]]
    if effect.get("direction"):
        glyph = DIRECTIONS[effect["direction"]].glyph
        words.append(sign(f"{glyph} ") + spelled(effect["direction"]))
    skipped = ("outcome", "direction", "ci", "note")
    words += [f"{spelled(key)} {value}" for key, value in effect.items() if key not in skipped]
    if effect.get("ci"):
        words.append(f"95 % CI {effect['ci'][0]} to {effect['ci'][1]}")
    if effect.get("note"):
        words.append(effect["note"])
    return " · ".join(words)


def _topic(found: Card) -> list[str]:
    lines = [f"topic  {found['id']}  {found['label']}"]
    for field in shown_in("show", TOPIC):
        listed = found.get(field.file_name) or ()
        ids = [listed] if isinstance(listed, str) else listed
        lines += [f"  {field.words_in('show')}: {topic}" for topic in ids]
    return lines + _claims(found) + _studies(found)


def _term(found: Card) -> list[str]:
    lines = [f"term  {found['id']}  {found['label']}"]
    for field in shown_in("show", TERM):
        if value := found.get(field.file_name):
            words = ", ".join(value) if isinstance(value, list) else value
            lines.append(wrapped(f"{field.words_in('show')}: {words}", "    ", "  "))
    return lines + _claims(found) + _studies(found)


def _article(found: Card) -> list[str]:
    lines = [f"article  {found['id']}", wrapped(found["title"], "  ")]
    lines += [
        wrapped(found[key], "    ", f"  {key}: ")
        for key in ("author", "issued", "publisher", "source", "note")
        if found.get(key)
    ]
    section: list[str] = []
    for passage in found["passages"]:
        if passage["section"] != section:
            section = passage["section"]
            lines += ["", " › ".join(section)]
        lines += [f"[{passage['id']}]", wrapped(passage["text"], "  ")]
    return lines + _claims(found) + _studies(found)


def _passage(found: Card) -> list[str]:
    place = " › ".join([found["title"], *found["section"]])
    return [
        f"passage  {found['id']}", f"  {place}", "", wrapped(found["text"], "  "), *_claims(found), *_studies(found),
    ]  # fmt: skip


def _claims(found: Card) -> list[str]:
    lines = ["", f"Claims ({len(found['claims'])})"] if found["claims"] else []
    for claim in found["claims"]:
        lines += [f"  {claim['id']}", wrapped(claim["statement"], "    ")]
    return lines


def _studies(found: Card) -> list[str]:
    lines = ["", f"Studies ({len(found['studies'])})"] if found["studies"] else []
    return lines + [f"  {study['id']}  {study['label']}" for study in found["studies"]]


def _hanging(line: str) -> str:
    """A line that is indented already, its continuations a little further."""
    indent = " " * (len(line) - len(line.lstrip()))
    return wrapped(line.strip(), f"{indent}  ", indent) if line.strip() else ""
