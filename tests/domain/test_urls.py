"""Addresses: what tracks a reader, and what a browser could open."""

import pytest

from app.domain.urls import is_tracking, is_web_address


@pytest.mark.parametrize(("key", "tracks"), [
    ("fbclid", True), ("UTM_Source", True), ("mtm_campaign", True), ("ref", True), ("id", False), ("reference", False),
])
def test_tracking(key: str, tracks: bool) -> None:
    assert is_tracking(key) is tracks


@pytest.mark.parametrize(("text", "is_one"), [
    ("https://k.example/a", True), (" HTTP://k.example:8080 ", True), ("http://[::1]/a", True), ("http://[x", False),
    ("http://", False), ("k.example/a", False), ("javascript:alert(1)", False), ("", False),
])
def test_web_address(text: str, is_one: bool) -> None:
    assert is_web_address(text) is is_one
