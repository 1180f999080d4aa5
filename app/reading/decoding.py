"""From bytes to text: encodings, line ends, and what could not be decoded."""

import re
from dataclasses import dataclass

from app.domain.articles import Skipped

MAX_BYTES = 20_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0",
    b"MZ\x90", b"SQLite format",
)
#: Bytes of Windows-1252 that German and typographic text uses; others hint at broken UTF-8.
_PLAUSIBLE = frozenset("äöüÄÖÜß„“”‚‘’«»‹›–—…€•·©®éèêàáâçñóôòíìîúùûëïÉÈÀÇ°§²³½¼\u00a0ªº¡¿ÁÍÓÚÑŠšŽžåÅøØæÆôœŒ™ãõ")

_BREAK = re.compile(r"<\s*\\?/?\s*(?:br|p|h[1-6]|li|ul|div)\s*\\?/?\s*>", re.IGNORECASE)
_TAG = re.compile(r"<\s*\\?/?\s*(?:b|i|em|strong|span|u)\s*\\?/?\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with LF line ends and without byte-order mark, and what was repaired."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, *, source: str) -> Decoded | Skipped:
    """Decode a file's bytes: UTF-8 (with or without mark), UTF-16 with mark, else Windows-1252.

    Bytes that are valid in neither become U+FFFD and are named in the warnings by their offset.
    """
    if not raw.strip():
        return Skipped(source, "empty file")
    if len(raw) > MAX_BYTES:
        return Skipped(source, "file too large", f"{len(raw):,} bytes; the limit is {MAX_BYTES:,}")
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _finish(raw[len(mark):], encoding, source)
    if raw.startswith(_MAGIC) or b"\x00" in raw[:8192]:
        return Skipped(source, "binary file", "not text")
    return _finish(raw, "utf-8", source)


def _finish(raw: bytes, encoding: str, source: str) -> Decoded | Skipped:
    text = raw.decode(encoding, errors="replace")
    warnings: tuple[str, ...] = ()
    if encoding == "utf-8" and not _is_valid(raw):
        other = _as_windows(raw)
        text = other if other is not None else text
        warnings = ("read as Windows-1252",) if other is not None else (_broken(raw),)
    if _is_binary(text):
        return Skipped(source, "binary file", "too many control characters")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, warnings) if text.strip() else Skipped(source, "empty file")


def without_tags(text: str) -> str:
    """Plain text without tags that a web service left in it: "Ende.<BR \\/>Anfang" is two lines."""
    return _TAG.sub("", _BREAK.sub("\n", text)) if "<" in text else text


def _is_valid(raw: bytes) -> bool:
    return not _bad_offsets(raw) if b"\xef\xbf\xbd" in raw else _decodes(raw)


def _as_windows(raw: bytes) -> str | None:
    """The text as Windows-1252 if all its high bytes are letters or marks of such a text, and none forms UTF-8."""
    high = [byte for byte in raw if byte >= 0x80]
    if re.search(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}", raw):
        return None
    letters = bytes(high).decode("cp1252", errors="replace")
    plausible = sum(letter in _PLAUSIBLE for letter in letters)
    return raw.decode("cp1252", errors="replace") if plausible == len(letters) else None


def _bad_offsets(raw: bytes) -> list[int]:
    """Byte offsets at which decoding as UTF-8 fails."""
    offsets, start = [], 0
    for match in re.finditer(rb"[\x80-\xff]+", raw):
        chunk, at = match.group(), match.start()
        start = 0
        while start < len(chunk):
            good = len(chunk[start:].decode("utf-8", errors="ignore").encode()) if _decodes(chunk[start:]) else 0
            if good:
                break
            step = _valid_length(chunk, start)
            if step == 0:
                offsets.append(at + start)
                step = 1
            start += step
    return offsets


def _decodes(chunk: bytes) -> bool:
    return "\ufffd" not in chunk.decode("utf-8", errors="replace")


def _valid_length(chunk: bytes, start: int) -> int:
    """Bytes of the valid character at `start`, 0 where there is none."""
    for length in (2, 3, 4):
        part = chunk[start:start + length]
        if len(part) == length and _decodes(part) and len(part.decode("utf-8")) == 1:
            return length
    return 0


def _broken(raw: bytes) -> str:
    offsets = _bad_offsets(raw)
    shown = ", ".join(str(offset) for offset in offsets[:5])
    more = f" and {len(offsets) - 5} more" if len(offsets) > 5 else ""
    return f"{len(offsets)} broken byte{'s' if len(offsets) != 1 else ''} replaced, at offset {shown}{more}"


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    control = sum(char < " " and char not in "\t\n\r\f\x0b" for char in sample)
    broken = sample.count("\ufffd")
    return control > 0.02 * len(sample) or broken > 0.3 * len(sample)
