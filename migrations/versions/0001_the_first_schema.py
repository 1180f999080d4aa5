"""The first schema"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None

SEARCHED = ("search_article", "search_quote")
INDEXED = {
    "actor": ("kind", "name", "side", "sort_name"),
    "place": ("country", "kind", "name", "parent_id", "path"),
    "word_lemma": ("lemma",),
    "actor_role": ("actor_id",),
    "actor_spelling": ("actor_id", "folded"),
    "article": ("current_version_id", "file", "published_day", "source_id"),
    "ingest_skip": ("reason", "run_id"),
    "meeting": ("date_end", "date_start", "kind", "place_id", "sort_day", "status"),
    "article_version": ("agency_group", "article_id"),
    "conflict": ("meeting_id",),
    "participation": ("actor_id", "meeting_id", "role"),
    "article_actor": ("actor_id", "version_id"),
    "article_place": ("place_id", "version_id"),
    "claim": ("meeting_id", "version_id"),
    "mention": ("actor_id", "place_id", "version_id"),
    "non_meeting": ("version_id",),
    "passage": ("version_id",),
    "quote": ("key", "meeting_id", "said_day", "speaker_id", "version_id"),
    "claim_evidence": ("claim_id",),
    "claim_participant": ("actor_id", "claim_id"),
}
#: Tables in the order in which they can be dropped.
DROPPED = (
    "claim_participant", "claim_evidence", "quote", "passage", "non_meeting", "mention", "claim", "article_place",
    "article_actor", "participation", "conflict", "candidate_pair", "article_version", "meeting", "ingest_skip",
    "article", "actor_spelling", "actor_role", "word_lemma", "source", "slug_history", "place", "job", "ingest_run",
    "correction", "actor",
)


def make_search_tables() -> None:
    """Full-text tables: FTS5 on SQLite, tsvector on PostgreSQL; both keep word forms and lemmas apart."""
    for table in SEARCHED:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"CREATE VIRTUAL TABLE {table} USING fts5("
                       "forms, lemmas, tokenize = 'unicode61 remove_diacritics 0', prefix = '3')")
        else:
            op.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, forms TSVECTOR NOT NULL, lemmas TSVECTOR NOT NULL)")
            for column in ("forms", "lemmas"):
                op.execute(f"CREATE INDEX ix_{table}_{column} ON {table} USING GIN ({column})")


def make_work() -> None:
    """What runs, what pages ask for, what editors decide."""
    op.create_table('correction',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('action', AutoString(), nullable=False),
        sa.Column('entity', AutoString(), nullable=False), sa.Column('payload', sa.JSON(), nullable=False),
        sa.Column('author', AutoString(), nullable=False), sa.Column('reason', AutoString(), nullable=False),
        sa.Column('created_at', UTCDateTime(), nullable=False), sa.Column('undone_at', UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('ingest_run',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('state', AutoString(), nullable=False),
        sa.Column('pid', sa.Integer(), nullable=True), sa.Column('paths', sa.JSON(), nullable=False),
        sa.Column('started_at', UTCDateTime(), nullable=False), sa.Column('ended_at', UTCDateTime(), nullable=True),
        sa.Column('found', sa.Integer(), nullable=False), sa.Column('done', sa.Integer(), nullable=False),
        sa.Column('new', sa.Integer(), nullable=False), sa.Column('unchanged', sa.Integer(), nullable=False),
        sa.Column('updated', sa.Integer(), nullable=False), sa.Column('skipped', sa.Integer(), nullable=False),
        sa.Column('claims', sa.Integer(), nullable=False), sa.Column('quotes', sa.Integer(), nullable=False),
        sa.Column('resolved', sa.Boolean(), nullable=False), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('job',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('payload', sa.JSON(), nullable=False), sa.Column('state', AutoString(), nullable=False),
        sa.Column('created_at', UTCDateTime(), nullable=False), sa.Column('finished_at', UTCDateTime(), nullable=True),
        sa.Column('message', AutoString(), nullable=False), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('ingest_skip',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('run_id', sa.Integer(), nullable=False),
        sa.Column('source', AutoString(), nullable=False), sa.Column('reason', AutoString(), nullable=False),
        sa.Column('detail', AutoString(), nullable=False),
        sa.ForeignKeyConstraint(['run_id'], ['ingest_run.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )


def make_entities() -> None:
    """Actors and places across articles, addresses, words."""
    op.create_table('actor',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('key', AutoString(), nullable=False),
        sa.Column('slug', AutoString(), nullable=False), sa.Column('name', AutoString(), nullable=False),
        sa.Column('sort_name', AutoString(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('side', AutoString(), nullable=True), sa.Column('wikidata', AutoString(), nullable=True),
        sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('key'), sa.UniqueConstraint('slug')
    )
    op.create_table('place',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('key', AutoString(), nullable=False),
        sa.Column('slug', AutoString(), nullable=False), sa.Column('name', AutoString(), nullable=False),
        sa.Column('name_en', AutoString(), nullable=True), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('country', AutoString(), nullable=True), sa.Column('parent_id', sa.Integer(), nullable=True),
        sa.Column('path', AutoString(), nullable=False), sa.Column('lat', sa.Float(), nullable=True),
        sa.Column('lon', sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(['parent_id'], ['place.id'], ondelete='SET NULL'), sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('key'), sa.UniqueConstraint('slug')
    )
    op.create_table('slug_history',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('entity', AutoString(), nullable=False),
        sa.Column('old', AutoString(), nullable=False), sa.Column('new', AutoString(), nullable=False),
        sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('entity', 'old')
    )
    op.create_table('source',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('slug', AutoString(), nullable=False),
        sa.Column('name', AutoString(), nullable=False), sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('name'),
        sa.UniqueConstraint('slug')
    )
    op.create_table('word_lemma',
        sa.Column('form', AutoString(), nullable=False), sa.Column('lemma', AutoString(), nullable=False),
        sa.PrimaryKeyConstraint('form', 'lemma')
    )
    op.create_table('actor_role',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('actor_id', sa.Integer(), nullable=False),
        sa.Column('role', AutoString(), nullable=False), sa.Column('first_seen', sa.Date(), nullable=True),
        sa.Column('last_seen', sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('actor_spelling',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('actor_id', sa.Integer(), nullable=False),
        sa.Column('spelling', AutoString(), nullable=False), sa.Column('folded', AutoString(), nullable=False),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )


def make_articles() -> None:
    """Articles, their versions and passages."""
    op.create_table('article',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('key', AutoString(), nullable=False),
        sa.Column('file', AutoString(), nullable=False), sa.Column('url', AutoString(), nullable=True),
        sa.Column('source_id', sa.Integer(), nullable=True), sa.Column('title', AutoString(), nullable=True),
        sa.Column('published_day', sa.Date(), nullable=True), sa.Column('published_at', UTCDateTime(), nullable=True),
        sa.Column('updated_at', UTCDateTime(), nullable=True), sa.Column('language', AutoString(), nullable=False),
        sa.Column('current_version_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['source_id'], ['source.id'], ), sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('key')
    )
    op.create_table('article_version',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('article_id', sa.Integer(), nullable=False),
        sa.Column('content_hash', AutoString(), nullable=False), sa.Column('text', sa.Text(), nullable=False),
        sa.Column('title', AutoString(), nullable=True), sa.Column('published', AutoString(), nullable=True),
        sa.Column('updated', AutoString(), nullable=True), sa.Column('publisher', AutoString(), nullable=True),
        sa.Column('agencies', sa.JSON(), nullable=False), sa.Column('authors', sa.JSON(), nullable=False),
        sa.Column('warnings', sa.JSON(), nullable=False), sa.Column('language', AutoString(), nullable=False),
        sa.Column('reader', AutoString(), nullable=False), sa.Column('agency_group', AutoString(), nullable=True),
        sa.Column('run_id', sa.Integer(), nullable=True), sa.Column('created_at', UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['article_id'], ['article.id'], ),
        sa.ForeignKeyConstraint(['run_id'], ['ingest_run.id'], ), sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('article_id', 'content_hash')
    )
    op.create_table('passage',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('index', sa.Integer(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('start', sa.Integer(), nullable=False), sa.Column('end', sa.Integer(), nullable=False),
        sa.Column('rule', AutoString(), nullable=False), sa.Column('reason', AutoString(), nullable=False),
        sa.Column('entry', sa.Integer(), nullable=True), sa.Column('published', AutoString(), nullable=True),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('article_actor',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('name', AutoString(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('variants', sa.JSON(), nullable=False), sa.Column('roles', sa.JSON(), nullable=False),
        sa.Column('side', AutoString(), nullable=True), sa.Column('wikidata', AutoString(), nullable=True),
        sa.Column('actor_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('article_place',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('name', AutoString(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('country', AutoString(), nullable=True), sa.Column('within', sa.JSON(), nullable=False),
        sa.Column('name_en', AutoString(), nullable=True), sa.Column('lat', sa.Float(), nullable=True),
        sa.Column('lon', sa.Float(), nullable=True), sa.Column('variants', sa.JSON(), nullable=False),
        sa.Column('place_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['place_id'], ['place.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )


def make_meetings() -> None:
    """Meetings and who took part."""
    op.create_table('meeting',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('key', AutoString(), nullable=False),
        sa.Column('slug', AutoString(), nullable=False), sa.Column('date_start', sa.Date(), nullable=True),
        sa.Column('date_end', sa.Date(), nullable=True), sa.Column('date_precision', AutoString(), nullable=False),
        sa.Column('sort_day', sa.Date(), nullable=True), sa.Column('place', AutoString(), nullable=True),
        sa.Column('venue', AutoString(), nullable=True), sa.Column('country', AutoString(), nullable=True),
        sa.Column('place_id', sa.Integer(), nullable=True), sa.Column('status', AutoString(), nullable=False),
        sa.Column('kind', AutoString(), nullable=False), sa.Column('ordinal', sa.Integer(), nullable=True),
        sa.Column('event', AutoString(), nullable=True), sa.Column('claim_count', sa.Integer(), nullable=False),
        sa.Column('article_count', sa.Integer(), nullable=False),
        sa.Column('independent_sources', sa.Integer(), nullable=False),
        sa.Column('conflict_count', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['place_id'], ['place.id'], ondelete='SET NULL'), sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('key'), sa.UniqueConstraint('slug')
    )
    op.create_table('candidate_pair',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('one_id', sa.Integer(), nullable=False),
        sa.Column('other_id', sa.Integer(), nullable=False), sa.Column('reason', AutoString(), nullable=False),
        sa.ForeignKeyConstraint(['one_id'], ['meeting.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['other_id'], ['meeting.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('conflict',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('meeting_id', sa.Integer(), nullable=False),
        sa.Column('field', AutoString(), nullable=False), sa.Column('value', AutoString(), nullable=False),
        sa.Column('wins', sa.Boolean(), nullable=False), sa.Column('claims', sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('participation',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('meeting_id', sa.Integer(), nullable=False),
        sa.Column('actor_id', sa.Integer(), nullable=False), sa.Column('role', AutoString(), nullable=False),
        sa.Column('claims', sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('meeting_id', 'actor_id', 'role')
    )


def make_claims() -> None:
    """What articles say of meetings."""
    op.create_table('claim',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('index', sa.Integer(), nullable=False), sa.Column('date_start', sa.Date(), nullable=True),
        sa.Column('date_end', sa.Date(), nullable=True), sa.Column('date_precision', AutoString(), nullable=False),
        sa.Column('date_words', AutoString(), nullable=False), sa.Column('date_clock', AutoString(), nullable=True),
        sa.Column('date_from', sa.Integer(), nullable=True), sa.Column('date_to', sa.Integer(), nullable=True),
        sa.Column('date_trace', sa.JSON(), nullable=False), sa.Column('place', AutoString(), nullable=True),
        sa.Column('venue', AutoString(), nullable=True), sa.Column('country', AutoString(), nullable=True),
        sa.Column('status', AutoString(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('ordinal', sa.Integer(), nullable=True), sa.Column('event', AutoString(), nullable=True),
        sa.Column('sentences', sa.JSON(), nullable=False), sa.Column('meeting_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('claim_evidence',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('claim_id', sa.Integer(), nullable=False),
        sa.Column('field', AutoString(), nullable=False), sa.Column('start', sa.Integer(), nullable=False),
        sa.Column('end', sa.Integer(), nullable=False), sa.Column('rule', AutoString(), nullable=False),
        sa.ForeignKeyConstraint(['claim_id'], ['claim.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )
    op.create_table('claim_participant',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('claim_id', sa.Integer(), nullable=False),
        sa.Column('name', AutoString(), nullable=False), sa.Column('kind', AutoString(), nullable=False),
        sa.Column('role', AutoString(), nullable=False), sa.Column('side', AutoString(), nullable=True),
        sa.Column('start', sa.Integer(), nullable=False), sa.Column('end', sa.Integer(), nullable=False),
        sa.Column('rule', AutoString(), nullable=False), sa.Column('actor_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['claim_id'], ['claim.id'], ondelete='CASCADE'), sa.PrimaryKeyConstraint('id')
    )


def make_words() -> None:
    """Mentions, quotes and talks that are merely demanded."""
    op.create_table('mention',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('kind', AutoString(), nullable=False), sa.Column('target', AutoString(), nullable=False),
        sa.Column('start', sa.Integer(), nullable=False), sa.Column('end', sa.Integer(), nullable=False),
        sa.Column('rule', AutoString(), nullable=False), sa.Column('roles', sa.JSON(), nullable=False),
        sa.Column('role_start', sa.Integer(), nullable=True), sa.Column('role_end', sa.Integer(), nullable=True),
        sa.Column('actor_id', sa.Integer(), nullable=True), sa.Column('place_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['actor_id'], ['actor.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['place_id'], ['place.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('non_meeting',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('status', AutoString(), nullable=False), sa.Column('start', sa.Integer(), nullable=False),
        sa.Column('end', sa.Integer(), nullable=False), sa.Column('rule', AutoString(), nullable=False),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('quote',
        sa.Column('id', sa.Integer(), nullable=False), sa.Column('version_id', sa.Integer(), nullable=False),
        sa.Column('key', AutoString(), nullable=False), sa.Column('start', sa.Integer(), nullable=False),
        sa.Column('end', sa.Integer(), nullable=False), sa.Column('text', sa.Text(), nullable=False),
        sa.Column('kind', AutoString(), nullable=False), sa.Column('rule', AutoString(), nullable=False),
        sa.Column('cue', AutoString(), nullable=True), sa.Column('cue_start', sa.Integer(), nullable=True),
        sa.Column('cue_end', sa.Integer(), nullable=True), sa.Column('speaker', AutoString(), nullable=True),
        sa.Column('speaker_kind', AutoString(), nullable=True),
        sa.Column('speaker_start', sa.Integer(), nullable=True), sa.Column('speaker_end', sa.Integer(), nullable=True),
        sa.Column('speaker_id', sa.Integer(), nullable=True), sa.Column('addressee', AutoString(), nullable=True),
        sa.Column('said_at', sa.JSON(), nullable=True), sa.Column('said_day', sa.Date(), nullable=True),
        sa.Column('claim_index', sa.Integer(), nullable=True), sa.Column('meeting_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['speaker_id'], ['actor.id'], ondelete='SET NULL'),
        sa.ForeignKeyConstraint(['version_id'], ['article_version.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id')
    )


def upgrade() -> None:
    make_search_tables()
    make_entities()
    make_work()
    make_meetings()
    make_articles()
    make_claims()
    make_words()
    for table, columns in INDEXED.items():
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table in (*SEARCHED, *DROPPED):
        op.drop_table(table)
