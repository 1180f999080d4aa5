"""One source → Article with Passages, or Skipped(reason)."""
