import hashlib
from pathlib import Path

from dossier_manager.archive.hashing import sha256_of


def test_the_digest_is_of_all_bytes(tmp_path: Path) -> None:
    for data in (b"", b"abc", bytes(range(256)) * 4096):
        (tmp_path / "file").write_bytes(data)
        assert sha256_of(tmp_path / "file") == hashlib.sha256(data).hexdigest()
