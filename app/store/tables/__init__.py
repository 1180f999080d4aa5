"""The whole vocabulary as tables. Importing this module registers all of them with SQLModel.metadata."""

from app.store.tables.articles import Article, ArticleVersion, Passage, Source
from app.store.tables.claims import (
    ArticleActor,
    ArticlePlace,
    Claim,
    ClaimEvidence,
    ClaimParticipant,
    Mention,
    NonMeeting,
    Quote,
)
from app.store.tables.resolved import (
    Actor,
    ActorRole,
    ActorSpelling,
    CandidatePair,
    Conflict,
    Meeting,
    Participation,
    Place,
    SlugBasis,
    SlugHistory,
)
from app.store.tables.work import Correction, IngestRun, IngestSkip, Job, WordLemma

__all__ = [
    "Actor", "ActorRole", "ActorSpelling", "Article", "ArticleActor", "ArticlePlace", "ArticleVersion",
    "CandidatePair", "Claim", "ClaimEvidence", "ClaimParticipant", "Conflict", "Correction", "IngestRun", "IngestSkip",
    "Job", "Meeting", "Mention", "NonMeeting", "Participation", "Passage", "Place", "Quote", "SlugBasis", "SlugHistory",
    "Source", "WordLemma",
]
