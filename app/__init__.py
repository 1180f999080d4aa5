"""Parley: who met whom, where and when, who said what, and which article says so."""

__version__ = "0.1.0"
