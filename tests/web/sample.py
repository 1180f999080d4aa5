"""A hand-built database with everything that the pages must tell apart. People, states and outlets are invented."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, select

from app.domain.articles import Article as ReadArticle
from app.domain.articles import Passage as ReadPassage
from app.domain.articles import PassageKind
from app.domain.slugs import slugify
from app.domain.spans import Span
from app.store.folding import fold_for_search, plain
from app.store.index import index_article
from app.store.tables import (
    Actor,
    ActorRole,
    ActorSpelling,
    Article,
    ArticleVersion,
    CandidatePair,
    Claim,
    ClaimEvidence,
    ClaimParticipant,
    Conflict,
    Meeting,
    Mention,
    Participation,
    Passage,
    Place,
    Quote,
    SlugHistory,
    Source,
)

WRITTEN = datetime(2025, 12, 20, 8, 0, tzinfo=UTC)

ACTORS = (
    ("Anna Berg", "person", "Nordland"), ("Jonas Thal", "person", "Nordland"), ("Tom Hain", "person", "Nordland"),
    ("Mira Osten", "person", "Südland"), ("Karl von der Au", "person", "Südland"), ("Rosa Lind", "person", "Südland"),
    ("Ines Falk", "person", "EU"), ("Peter Stein", "person", "Nato"), ("Ada Kern", "person", "Westmark"),
    ("Leo XII.", "person", None), ("EU-Außenbeauftragte", "office", "EU"),
    ("Delegation: Nordland", "delegation", "Nordland"), ("Delegation: Südland", "delegation", "Südland"),
    ("Nato", "organisation", "Nato"), ("Westmark", "state", "Westmark"), ("Udo Rand", "person", "Westmark"),
)
PLACES = (
    ("Nordland", "country", None), ("Küstenland", "region", "Nordland"), ("Hafenstadt", "city", "Küstenland"),
    ("Seepalast", "venue", "Hafenstadt"), ("Südland", "country", None), ("Bergstadt", "city", "Südland"),
    ("Westmark", "country", None), ("Talburg", "city", "Westmark"), ("Leerort", "city", "Westmark"),
)
TEXTS = {
    "palast.txt": (
        "Treffen im Seepalast\n\nAnna Berg und Mira Osten haben am Dienstag im Seepalast fünf Stunden verhandelt. "
        "Gastgeber war Karl von der Au. „Wir sind ein Stück weiter“, sagte Berg danach. "
        "Rosa Lind blieb dem Treffen fern.\n\n"
        "Weitere Meldungen: Wetter, Sport, Börse"
    ),
    "runde.txt": (
        "Lange Nacht am Meer\n\nBei der Verhandlung in Hafenstadt sassen Berg und Osten am 2. Dezember zusammen. "
        "Am Donnerstag wollen sich Jonas Thal und Osten in Bergstadt sehen. Thal nannte das Gespräch „offen“."
    ),
    "spaet.txt": "Rückblick\n\nIm November trafen sich Berg und Osten in Hafenstadt, hieß es in Talburg.",
    "absage.txt": "Absage\n\nEin Treffen von Ines Falk und Ada Kern in Talburg wurde verschoben. Ein Gipfel fällt aus.",
    "kopie.txt": (
        "Absage\n\nEin Treffen von Ines Falk und Ada Kern in Talburg wurde verschoben. Ein Gipfel fällt aus. (lap)"
    ),
    "skript.html": "<script>alert(1)</script> im Titel\n\nUdo Rand telefonierte mit Leo XII. über =Hyperlinks=.",
}


@dataclass
class Sample:
    """What was built, by name."""

    session: Session
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    versions: dict[str, ArticleVersion] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    claims: dict[tuple[str, str], Claim] = field(default_factory=dict)
    read: dict[str, ReadArticle] = field(default_factory=dict)

    def add(self, row: Any) -> Any:
        """Store a row at once, so that it has its id."""
        self.session.add(row)
        self.session.flush()
        return row

    def span(self, file: str, words: str) -> tuple[int, int]:
        """Where words stand in an article's text."""
        start = TEXTS[file].index(words)
        return start, start + len(words)


def fill(engine: Engine) -> None:
    """Write the sample into an empty, migrated database."""
    with Session(engine, expire_on_commit=False) as session:
        sample = Sample(session)
        _actors(sample)
        _places(sample)
        _articles(sample)
        _meetings(sample)
        _claims(sample)
        _quotes(sample)
        _index(sample)
        _mentions(sample)
        _rest(sample)
        session.commit()


def _actors(sample: Sample) -> None:
    for name, kind, side in ACTORS:
        last = plain(name.split()[-1]) if kind == "person" else plain(name)
        actor = Actor(key=f"a-{slugify(name)}", slug=slugify(name), name=name, sort_name=last, kind=kind, side=side)
        sample.actors[name] = sample.add(actor)
        sample.add(ActorSpelling(actor_id=actor.id, spelling=name, folded=fold_for_search(name)))
    berg = sample.actors["Anna Berg"].id
    sample.add(ActorSpelling(actor_id=berg, spelling="Anna Bergh", folded=fold_for_search("Anna Bergh")))
    sample.add(ActorSpelling(actor_id=berg, spelling="Berg", folded=fold_for_search("Berg")))
    sample.add(ActorRole(actor_id=berg, role="Außenministerin", first_seen=date(2025, 11, 3),
                         last_seen=date(2025, 12, 3)))


def _places(sample: Sample) -> None:
    for name, kind, parent in PLACES:
        above = sample.places[parent] if parent else None
        country = name if kind == "country" else sample.places[_root(name)].name
        slug = slugify(name) if name != "Westmark" else "westmark"
        place = sample.add(Place(
            key=f"p-{slug}", slug=slug, name=name, kind=kind, country=country, parent_id=above.id if above else None,
            name_en="Harbour Town" if name == "Hafenstadt" else None,
        ))
        place.path = f"{above.path if above else '/'}{place.id}/"
        sample.places[name] = sample.add(place)


def _root(name: str) -> str:
    parents = {place: parent for place, _, parent in PLACES}
    while (parent := parents[name]) is not None:
        name = parent
    return name


def _articles(sample: Sample) -> None:
    outlets = {"palast.txt": "Hafenbote", "runde.txt": "Bergzeitung", "spaet.txt": "Hafenbote",
               "absage.txt": "Talblatt", "kopie.txt": "Bergzeitung", "skript.html": None}
    days = {"palast.txt": 3, "runde.txt": 3, "spaet.txt": 18, "absage.txt": 10, "kopie.txt": 10, "skript.html": 12}
    for name in ("Hafenbote", "Bergzeitung", "Talblatt"):
        sample.sources[name] = sample.add(Source(slug=slugify(name), name=name))
    for file, text in TEXTS.items():
        outlet, day = outlets[file], date(2025, 12, days[file])
        title = text.split("\n", 1)[0]
        article = sample.add(Article(
            key=f"article-{file}", file=file, title=title, published_day=day,
            source_id=sample.sources[outlet].id if outlet else None,
            url={"palast.txt": "https://example.org/palast", "skript.html": "javascript:alert(1)"}.get(file),
        ))
        version = sample.add(ArticleVersion(
            article_id=article.id, content_hash=f"hash-{file}", text=text, title=title, published=day.isoformat(),
            publisher=outlet, agencies=["lap"] if file == "kopie.txt" else [], created_at=WRITTEN,
            agency_group="copies" if file in ("absage.txt", "kopie.txt") else None,
        ))
        article.current_version_id = version.id
        sample.articles[file], sample.versions[file] = article, version
        _passages(sample, file, text)


def _passages(sample: Sample, file: str, text: str) -> None:
    version, read, start = sample.versions[file], [], 0
    for index, block in enumerate(text.split("\n\n")):
        kind = PassageKind.TITLE if index == 0 else PassageKind.BODY
        reason = "teaser list" if block.startswith("Weitere Meldungen") else ""
        kind = PassageKind.TEASER if reason else kind
        span = Span(start, start + len(block))
        sample.add(Passage(version_id=version.id, index=index, kind=kind.value, start=span.start, end=span.end,
                           reason=reason, rule="teasers" if reason else ""))
        read.append(ReadPassage(kind, span))
        start = span.end + 2
    sample.read[file] = ReadArticle(file, text, tuple(read), title=text.split("\n", 1)[0])


MEETINGS: tuple[tuple[str, dict[str, Any], dict[str, str]], ...] = (
    ("palast", {"day": date(2025, 12, 2), "where": "Seepalast", "sources": 2, "articles": 3, "conflicts": 1},
     {"Anna Berg": "attended", "Mira Osten": "attended", "Karl von der Au": "host", "Rosa Lind": "absent"}),
    ("bergstadt", {"day": date(2025, 12, 4), "where": "Bergstadt", "status": "planned"},
     {"Jonas Thal": "expected", "Mira Osten": "expected"}),
    ("talburg", {"day": date(2025, 12, 14), "where": "Talburg", "status": "postponed", "articles": 2},
     {"Ines Falk": "expected", "Ada Kern": "expected"}),
    ("gipfel", {"where": "Talburg", "status": "cancelled"}, {"EU-Außenbeauftragte": "expected"}),
    ("anruf", {"day": date(2025, 12, 11), "kind": "phone"}, {"Udo Rand": "attended", "Leo XII.": "attended"}),
    ("wochenende", {"day": date(2025, 12, 20), "end": date(2025, 12, 21), "precision": "weekend",
                    "where": "Hafenstadt", "status": "planned"}, {"Anna Berg": "expected", "Mira Osten": "expected"}),
    ("november", {"day": date(2025, 11, 1), "end": date(2025, 11, 30), "precision": "month", "where": "Talburg"},
     {"Peter Stein": "attended", "Nato": "host", "Tom Hain": "attended"}),
    ("undatiert", {"where": "Bergstadt"}, {"Anna Berg": "attended", "Rosa Lind": "attended"}),
    ("delegationen", {"day": date(2025, 10, 6), "end": date(2025, 10, 8), "where": "Hafenstadt"},
     {"Delegation: Nordland": "attended", "Jonas Thal": "attended", "Tom Hain": "attended",
      "Delegation: Südland": "attended", "Rosa Lind": "attended", "Ada Kern": "mediator"}),
    ("dementi", {"day": date(2025, 9, 1), "where": "Bergstadt", "status": "denied"},
     {"Mira Osten": "spoken_about", "Westmark": "spoken_about"}),
    ("laufend", {"day": date(2025, 12, 18), "where": "Bergstadt", "status": "ongoing"},
     {"Ines Falk": "attended", "Mira Osten": "attended"}),
    ("vielleicht", {"where": "Nordland", "status": "possible"}, {"Anna Berg": "expected", "Ada Kern": "expected"}),
    ("video", {"day": date(2025, 11, 20), "kind": "video", "where": None},
     {"Anna Berg": "attended", "Ines Falk": "attended", "Mira Osten": "represented"}),
)


def _meetings(sample: Sample) -> None:
    for name, facts, people in MEETINGS:
        place = sample.places[facts["where"]] if facts.get("where") else None
        above = sample.session.get(Place, place.parent_id) if place and place.parent_id else None
        day = facts.get("day")
        meeting = sample.add(Meeting(
            key=f"m-{name}", slug=f"treffen-{name}", date_start=day, date_end=facts.get("end", day),
            date_precision=facts.get("precision", "day") if day else "unknown", sort_day=day,
            place=_city(place, above), venue=place.name if place and place.kind == "venue" else None,
            country=place.country if place else None, place_id=place.id if place else None,
            status=facts.get("status", "held"), kind=facts.get("kind", "in_person"),
            event="Küstengipfel" if name == "gipfel" else None, ordinal=3 if name == "undatiert" else None,
            claim_count=facts.get("articles", 1), article_count=facts.get("articles", 1),
            independent_sources=facts.get("sources", 1), conflict_count=facts.get("conflicts", 0),
        ))
        sample.meetings[name] = meeting
        for person, role in people.items():
            sample.add(Participation(meeting_id=meeting.id, actor_id=sample.actors[person].id, role=role))


def _city(place: Place | None, above: Place | None) -> str | None:
    if place is None or place.kind == "country":
        return None
    return above.name if place.kind == "venue" and above else place.name


CLAIMS = (
    ("palast", "palast.txt", "Anna Berg und Mira Osten haben am Dienstag im Seepalast fünf Stunden verhandelt.",
     "am Dienstag", date(2025, 12, 2), date(2025, 12, 2), "day", "held"),
    ("palast", "runde.txt", "Bei der Verhandlung in Hafenstadt sassen Berg und Osten am 2. Dezember zusammen.",
     "am 2. Dezember", date(2025, 12, 2), date(2025, 12, 2), "day", "held"),
    ("palast", "spaet.txt", "Im November trafen sich Berg und Osten in Hafenstadt, hieß es in Talburg.",
     "Im November", date(2025, 11, 1), date(2025, 11, 30), "month", "held"),
    ("bergstadt", "runde.txt", "Am Donnerstag wollen sich Jonas Thal und Osten in Bergstadt sehen.",
     "Am Donnerstag", date(2025, 12, 4), date(2025, 12, 4), "day", "planned"),
    ("talburg", "absage.txt", "Ein Treffen von Ines Falk und Ada Kern in Talburg wurde verschoben.",
     "", None, None, "unknown", "postponed"),
    ("talburg", "kopie.txt", "Ein Treffen von Ines Falk und Ada Kern in Talburg wurde verschoben.",
     "", None, None, "unknown", "postponed"),
    ("gipfel", "absage.txt", "Ein Gipfel fällt aus.", "", None, None, "unknown", "cancelled"),
    ("anruf", "skript.html", "Udo Rand telefonierte mit Leo XII. über =Hyperlinks=.", "", None, None, "unknown",
     "held"),
)


def _claims(sample: Sample) -> None:
    for index, (name, file, sentence, words, start, end, precision, status) in enumerate(CLAIMS):
        meeting, version = sample.meetings[name], sample.versions[file]
        where = sample.span(file, sentence)
        dated = sample.span(file, words) if words else (None, None)
        claim = sample.add(Claim(
            version_id=version.id, index=index, date_start=start, date_end=end, date_precision=precision,
            date_words=words, date_from=dated[0], date_to=dated[1], status=status, kind=meeting.kind,
            place=meeting.place, venue=meeting.venue if file == "palast.txt" else None, country=meeting.country,
            sentences=[list(where)], meeting_id=meeting.id,
            date_trace=[{"words": words, "anchor": "2025-12-03", "rule": "weekday", "result": str(start)}]
            if words else [],
        ))
        sample.claims[name, file] = claim
        if words:
            sample.add(ClaimEvidence(claim_id=claim.id, field="date", start=dated[0], end=dated[1], rule="weekday"))
        sample.add(ClaimEvidence(claim_id=claim.id, field="meeting", start=where[0], end=where[1], rule="meeting-verb"))
        _claim_people(sample, claim, name, file, sentence)
    first = sample.claims["palast", "palast.txt"].id, sample.claims["palast", "runde.txt"].id
    late = sample.claims["palast", "spaet.txt"].id
    palast = sample.meetings["palast"].id
    sample.add(Conflict(meeting_id=palast, field="date", value="2025-12-02", wins=True, claims=list(first)))
    sample.add(Conflict(meeting_id=palast, field="date", value="2025-11", wins=False, claims=[late]))


def _claim_people(sample: Sample, claim: Claim, name: str, file: str, sentence: str) -> None:
    people = dict(next(people for known, _, people in MEETINGS if known == name))
    base = sample.span(file, sentence)[0]
    for person, role in people.items():
        short = next((form for form in (person, person.split()[-1]) if form in TEXTS[file]), None)
        if short is None:
            continue
        at = sentence.find(short)
        start = base + at if at >= 0 else TEXTS[file].index(short)
        actor = sample.actors[person]
        sample.add(ClaimParticipant(claim_id=claim.id, name=person, kind=actor.kind, role=role, side=actor.side,
                                    start=start, end=start + len(short), rule="subject", actor_id=actor.id))
        row = sample.session.exec(select(Participation).where(
            Participation.meeting_id == claim.meeting_id, Participation.actor_id == actor.id,
            Participation.role == role)).one()
        row.claims = [*row.claims, claim.id]


def _quotes(sample: Sample) -> None:
    for file, words, speaker, kind, meeting in (
        ("palast.txt", "„Wir sind ein Stück weiter“", "Anna Berg", "direct", "palast"),
        ("runde.txt", "„offen“", "Jonas Thal", "mixed", None),
        ("skript.html", "Udo Rand telefonierte mit Leo XII. über =Hyperlinks=.", None, "free_indirect", None),
    ):
        start, end = sample.span(file, words)
        actor = sample.actors[speaker] if speaker else None
        sample.add(Quote(
            version_id=sample.versions[file].id, key=f"q-{file}", start=start, end=end, text=words, kind=kind,
            rule="marks", cue="sagte", speaker=speaker, speaker_kind="person" if speaker else None,
            speaker_id=actor.id if actor else None, said_day=date(2025, 12, 2) if meeting else None,
            meeting_id=sample.meetings[meeting].id if meeting else None,
        ))


def _index(sample: Sample) -> None:
    for file, article in sample.read.items():
        version = sample.versions[file]
        index_article(sample.session.connection(), article, version.article_id, version.id or 0, lemma=str)


def _mentions(sample: Sample) -> None:
    for file, words, name in (
        ("palast.txt", "Anna Berg", "Anna Berg"), ("palast.txt", "Mira Osten", "Mira Osten"),
        ("palast.txt", "Karl von der Au", "Karl von der Au"), ("palast.txt", "Rosa Lind", "Rosa Lind"),
        ("runde.txt", "Berg und", "Anna Berg"), ("runde.txt", "Jonas Thal", "Jonas Thal"),
        ("skript.html", "Leo XII.", "Leo XII."), ("absage.txt", "Ines Falk", "Ines Falk"),
    ):
        start, end = sample.span(file, words)
        sample.add(Mention(version_id=sample.versions[file].id, kind="name", target=name, start=start, end=end,
                           rule="full-name", roles=["Außenministerin"] if name == "Anna Berg" else [],
                           actor_id=sample.actors[name].id))
    for file, words, name in (("palast.txt", "Seepalast fünf", "Seepalast"), ("runde.txt", "Hafenstadt", "Hafenstadt")):
        start, _ = sample.span(file, words)
        sample.add(Mention(version_id=sample.versions[file].id, kind="place", target=name, start=start,
                           end=start + len(name), rule="gazetteer", place_id=sample.places[name].id))


def _rest(sample: Sample) -> None:
    sample.add(SlugHistory(entity="actor", old="anna-bergh", new="anna-berg"))
    sample.add(SlugHistory(entity="place", old="hafen", new="hafenstadt"))
    sample.add(SlugHistory(entity="meeting", old="treffen-alt", new="treffen-palast"))
    sample.add(SlugHistory(entity="meeting", old="treffen-fort", new=""))
    sample.add(CandidatePair(one_id=sample.meetings["palast"].id, other_id=sample.meetings["november"].id,
                             reason="same place, dates overlap"))
