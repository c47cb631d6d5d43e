"""How is text kept from who steals the file? AES-GCM per column value, a key per network, wrapped by SECRET_KEY."""

import base64
import binascii
import hmac
import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12  # bytes, as NIST SP 800-38D recommends for GCM
_KEY = 32  # bytes
_MARK = 7  # bytes: two words of a million have the same by a chance of one in a hundred thousand
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")  # a search engine takes digits for numbers


class KeyUnusable(Exception):
    """SECRET_KEY is not 32 bytes in base64, or is not the key this database was made with."""


class Sealer:
    """Seals texts with one key. `place` ("signal.text:<id>") binds a value to its column and row."""

    MARK = 2 * _MARK  # letters

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._marking = HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=b"kernlijn marks v1").derive(key)

    def seal(self, place: str, text: str) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), place.encode())

    def open(self, place: str, sealed: bytes) -> str:
        """Raises KeyUnusable when the value was sealed with another key or for another place."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode()).decode()
        except InvalidTag:
            raise KeyUnusable("a sealed value does not fit this key and place") from None

    def mark(self, word: str) -> str:
        """The same letters for the same word, which only who has the key can make; the word can't be read back."""
        digest = hmac.digest(self._marking, word.encode(), "sha256")[:_MARK]
        return digest.hex().translate(_LETTERS)


@dataclass
class Keyring:
    """The master key of this installation and the network keys it has unwrapped so far."""

    master: Sealer
    _networks: dict[str, Sealer] = field(default_factory=dict)

    def new_network(self, network_id: str) -> bytes:
        """Make a key for a network and return it wrapped."""
        key = AESGCM.generate_key(bit_length=_KEY * 8)
        self._networks[network_id] = Sealer(key)
        return self.master.seal(f"network.key:{network_id}", base64.b64encode(key).decode())

    def knows(self, network_id: str) -> bool:
        """Whether this network's key was unwrapped already."""
        return network_id in self._networks

    def unwrap(self, network_id: str, wrapped: bytes) -> None:
        """Raises KeyUnusable when SECRET_KEY is not the one it was wrapped with."""
        self._networks[network_id] = Sealer(base64.b64decode(self.master.open(f"network.key:{network_id}", wrapped)))

    def of(self, network_id: str) -> Sealer:
        """The sealer of a network whose key was made or unwrapped before."""
        return self._networks[network_id]


def keyring(secret_key: str) -> Keyring:
    """The keyring behind SECRET_KEY (32 bytes in base64). Raises KeyUnusable."""
    try:
        raw = base64.b64decode(secret_key, validate=True)
    except (binascii.Error, ValueError):
        raise KeyUnusable("SECRET_KEY is not base64") from None
    if len(raw) != _KEY:
        raise KeyUnusable("SECRET_KEY is not 32 bytes long")
    derived = HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=b"kernlijn master v1").derive(raw)
    return Keyring(master=Sealer(derived))


def new_secret_key() -> str:
    """A fresh SECRET_KEY."""
    return base64.b64encode(os.urandom(_KEY)).decode()
