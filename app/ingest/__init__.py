"""The job and its engines: the only room that sees reading … store."""
