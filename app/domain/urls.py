"""What is common to all addresses: which are web addresses, and which keys only track readers."""

from urllib.parse import urlsplit

#: Query keys that only say where a reader came from, not what is shown.
TRACKING = frozenset({
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid",
    "ref", "ref_src", "_ga", "_gl", "mkt_tok", "wt_mc", "wt_zmc",
})
TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_")


def is_tracking(key: str) -> bool:
    """Whether a key of a query string only says where a reader came from, in capitals or not."""
    return key.lower() in TRACKING or key.lower().startswith(TRACKING_PREFIXES)


def is_web_address(text: str) -> bool:
    """Whether a text is an address that a browser could open: http or https, and a host."""
    try:
        parts = urlsplit(text.strip())
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # "http://[x" and its like
        return False
