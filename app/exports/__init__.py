"""Typed results → bytes: csv, json, …; used by web and cli."""
