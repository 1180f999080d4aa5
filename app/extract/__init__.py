"""Doc → Mentions, MeetingClaims, Quotes. Pure generators; each result carries offsets and rule."""
