"""Tables, engine, session, slugs and full-text search: SQLite by default, PostgreSQL by URL."""
