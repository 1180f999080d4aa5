"""Why something was left out, skipped or left open, in words for people."""

import re
from collections.abc import Mapping

from app.queries.words import N_
from app.web.i18n import gettext

#: Reasons as reading and ingest store them.
REASONS: Mapping[str, str] = {
    # parts of a page
    "teaser list": N_("teaser list"), "link to another article": N_("link to another article"),
    "link to another page": N_("link to another page"), "label of the format": N_("label of the format"),
    "notice to readers": N_("notice to readers"), "note on sources": N_("note on sources"),
    "author of the entry": N_("author of the entry"), "time of the entry": N_("time of the entry"),
    "agency credit": N_("agency credit"), "agency serial number": N_("agency’s serial number"),
    "photo credit": N_("photo credit"), "byline": N_("byline"), "dateline": N_("dateline"),
    "signature of a post": N_("signature of a post"), "date prefix": N_("date before the title"),
    "timestamp": N_("time of publication"), "editor's note": N_("editor’s note"),
    "author note": N_("note on the author"),
    "imprint": N_("imprint"), "footer": N_("foot of the page"), "breadcrumb": N_("path of the page"),
    "section tags": N_("names of sections"),
    "list mark": N_("mark of a list"), "ticker marks": N_("marks of a ticker"),
    "repeated captions": N_("captions again"), "repeated paragraph": N_("paragraph again"),
    "repeated title": N_("title again"), "below the agency line": N_("below the agency’s line"),
    "subscription notice": N_("subscription notice"), "comment notice": N_("notice on comments"),
    "cookie notice": N_("cookie notice"), "rights notice": N_("notice of rights"),
    "separator": N_("separator"), "page line": N_("line of the page"), "time line": N_("line with a time"),
    "age line": N_("line with an age"), "counter": N_("counter"), "reading time": N_("reading time"),
    "share buttons": N_("share buttons"), "media line": N_("line of the outlet"),
    # where no reason was kept, the kind of the passage stands for it
    "teaser": N_("teaser"), "credit": N_("credit"), "boilerplate": N_("boilerplate"),
    # files
    "empty file": N_("empty file"), "file too large": N_("file too large"), "binary file": N_("no text file"),
    "no text found": N_("no text found"), "internal error": N_("fault of the program"),
    "a folder": N_("folder instead of a file"), "unknown file type": N_("unknown type of file"),
    "not a file": N_("no file"), "not found": N_("file not found"), "no permission": N_("no permission to read"),
    "could not be read": N_("file that can’t be read"),
    "same article as another file": N_("same article as another file"),
}
_FIT = re.compile(r"fit (\d\.\d+)")


def reason_text(reason: str) -> str:
    """The words for a reason; the reason itself where nobody has worded it yet.

    Two meetings that may be one are stored with how well they fit, 0 to 1 ("fit 0.83").
    """
    fit = _FIT.fullmatch(reason)
    if fit:
        return gettext("alike to {percent} %").format(percent=round(float(fit[1]) * 100))
    return gettext(REASONS.get(reason, reason))
