"""Keys: long random words that open one work; only their hashes are kept.

A key is a letter that tells what it may do, 160 random bits, and two check letters, all in the lower-case letters
and digits of base 32, which hold neither 0 nor 1. The check letters tell a key that was not copied completely from one
that opens nothing; they say nothing about which keys exist.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field

from selfassess.store.errors import KeyRefused
from selfassess.text import Text

__all__ = ["Keys", "complete_keys", "hash_key", "is_edit_key", "make_keys", "read_key"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_RANDOM_LETTERS = 32
_LENGTH = 1 + _RANDOM_LETTERS + 2
# A prime: with it one wrong letter, and two letters side by side that changed places, are always noticed.
_PRIME = 1021

_INCOMPLETE = Text(
    th="รหัสเปิดงานนี้คัดลอกมาไม่ครบหรือพิมพ์ผิด โปรดคัดลอกรหัสทั้งหมดแล้วลองอีกครั้ง",
    en="This key was not copied completely, or was mistyped. Copy all of it and try again.",
)


@dataclass(frozen=True, slots=True)
class Keys:
    """The two keys of one work, as they are shown once and never kept.

    Attributes
    ----------
    edit : str
        Whoever has it can read and change the work.
    read : str
        Whoever has it can only read the work.
    """

    edit: str = field(repr=False)
    read: str = field(repr=False)


def make_keys() -> Keys:
    """Make two fresh keys.

    Examples
    --------
    >>> keys = make_keys()
    >>> keys.edit[0], keys.read[0], len(keys.edit)
    ('e', 'r', 35)
    >>> keys
    Keys()
    """
    word = "e" + "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM_LETTERS))
    return complete_keys(word + _check_letters(word))


def complete_keys(edit: str) -> Keys:
    """Both keys of a work from its key to edit: whoever may change a work may also let others read it.

    The key to read is a hash of the other one, so that nobody comes from it to the key to edit.

    Examples
    --------
    >>> keys = make_keys()
    >>> complete_keys(keys.edit) == keys
    True
    """
    number = int.from_bytes(hashlib.sha256(b"read:" + edit.encode("ascii")).digest())
    word = "r" + "".join(_LETTERS[number >> 5 * place & 31] for place in range(_RANDOM_LETTERS))
    return Keys(edit=edit, read=word + _check_letters(word))


def read_key(typed: str) -> str:
    """Read a key as it was typed or pasted: alone, or at the end of its link; in large letters, or with blanks.

    Raises
    ------
    KeyRefused
        If it is not a complete key.

    Examples
    --------
    >>> key = make_keys().edit
    >>> read_key(f" https://host/voila/render/assess.ipynb#key={key.upper()} ") == key
    True
    >>> read_key(key[:-1])
    Traceback (most recent call last):
    ...
    selfassess.store.errors.KeyRefused: This key was not copied completely, or was mistyped. Copy all of it and try ...
    """
    key = "".join(typed[-500:].lower().rpartition("key=")[2].replace("-", "").split())
    is_whole = len(key) == _LENGTH and key[0] in "er" and set(key) <= set(_LETTERS)
    if not is_whole or key[-2:] != _check_letters(key[:-2]):
        raise KeyRefused(_INCOMPLETE)
    return key


def is_edit_key(typed: str) -> bool:
    """True where a key was made for changing a work, whether or not there is such a work.

    Examples
    --------
    >>> keys = make_keys()
    >>> is_edit_key(keys.edit), is_edit_key(keys.read)
    (True, False)
    """
    return read_key(typed).startswith("e")


def hash_key(key: str) -> bytes:
    """What is kept of a key. It has 160 random bits, so a plain hash cannot be guessed back."""
    return hashlib.sha256(key.encode("ascii")).digest()


def _check_letters(word: str) -> str:
    number = 0
    for letter in word:
        number = number * 32 + _LETTERS.index(letter)
    high, low = divmod(number % _PRIME, 32)
    return _LETTERS[high] + _LETTERS[low]
