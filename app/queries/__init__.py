"""Filters → typed results, one module per question."""
