"""The sentence model at work. It holds some 200 MB, so that only processes apart import this."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import BertProcessing

if TYPE_CHECKING:
    import numpy.typing as npt

    from mgtui.search.meaning.model import Model

    Vector = npt.NDArray[np.float32]

_UNKNOWN = "[UNK]"
MOST = 256
"""So many pieces of a text are read, some 190 words: what the model was made for."""


class Encoder:
    """Turns texts into vectors of length 1."""

    def __init__(self, model: Model) -> None:
        """Raises ValueError where a file of the model is not what it should be, OSError where one cannot be read."""
        weights, tokenizer = (
            _read(Path(path), sha) for path, sha in zip((model.weights, model.tokenizer), model.hashes, strict=True)
        )
        self._tokenizer = _tokenizer(Path(model.tokenizer), tokenizer)
        self._takes_first = _takes_first(Path(model.tokenizer).parent)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        onnxruntime.disable_telemetry_events()
        try:
            self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # its own kinds of errors, a dozen, say nothing more
            raise ValueError(f"{model.weights}: this is no model that onnxruntime can run ({error})") from error
        self._inputs = [each.name for each in self._session.get_inputs()]

    def vector(self, text: str) -> Vector:
        """The vector of a text. Each text is read alone: with eight bits others beside it would change it."""
        numbers = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        given = {
            "input_ids": numbers,
            "attention_mask": np.ones_like(numbers),
            "token_type_ids": np.zeros_like(numbers),
        }
        output: Any = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        whole = output[0] if output.ndim == 2 else output[0][0] if self._takes_first else output[0].mean(axis=0)
        vector: Vector = (whole / max(float(np.linalg.norm(whole)), 1e-9)).astype(np.float32)
        return vector


def _read(path: Path, wanted: str) -> bytes:
    data = path.read_bytes()
    if wanted and sha256(data).hexdigest() != wanted:
        raise ValueError(f"{path}: this file of the sentence model is not the one that this version was made with")
    return data


def _tokenizer(path: Path, data: bytes) -> Tokenizer:
    """What cuts a text into pieces, at most `MOST` of them. Raises ValueError."""
    try:
        if path.suffix == ".json":
            tokenizer = Tokenizer.from_buffer(data)
        else:
            tokenizer = _word_pieces(data.decode("utf-8").splitlines())
    except Exception as error:  # its own errors have no class but this
        raise ValueError(f"{path}: these are no pieces that texts can be cut into ({error})") from error
    tokenizer.enable_truncation(MOST)
    tokenizer.no_padding()
    return tokenizer


def _word_pieces(pieces: list[str]) -> Tokenizer:
    """What cuts texts as models of the BERT family have it, which are published with nothing but their pieces."""
    numbers = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = Tokenizer(WordPiece(numbers, unk_token=_UNKNOWN))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.post_processor = BertProcessing(("[SEP]", numbers["[SEP]"]), ("[CLS]", numbers["[CLS]"]))
    return tokenizer


def _takes_first(folder: Path) -> bool:
    """Whether the vector of a text is that of its first mark, as the model's own settings say, not their mean."""
    try:
        return bool(json.loads((folder / "1_Pooling" / "config.json").read_bytes())["pooling_mode_cls_token"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
