"""The trainer learns what can be learned, the same each time, and its pruned model says what it says."""

import sys
from pathlib import Path

import msgspec
import pytest

from mgtui.extraction.linear import LinearModel, load_model

BENCH = str(Path(__file__).resolve().parents[2] / "bench")


@pytest.fixture
def linear_fit(monkeypatch):
    monkeypatch.setattr(sys, "path", [BENCH, *sys.path])
    return __import__("linear_fit")


ROWS = [{"up": 1.0, "and": 1.0}, {"down": 1.0, "and": 1.0}, {"same": 1.0, "and": 1.0}] * 20
LABELS = ["more", "less", "none"] * 20


def test_it_learns(linear_fit):
    model = linear_fit.fit(ROWS, LABELS, epochs=20)
    assert [max(shares, key=shares.get) for shares in map(model.probabilities, ROWS[:3])] == ["more", "less", "none"]
    assert sum(model.probabilities({"up": 1.0}).values()) == pytest.approx(1)
    assert linear_fit.fit(ROWS, LABELS, epochs=20) == model


def test_rare_features_and_light_ones_are_left_out(linear_fit):
    model = linear_fit.fit([*ROWS, {"once": 1.0}], [*LABELS, "none"], epochs=5)
    assert "once" not in model.weights
    small = linear_fit.pruned(model, 3, ("a file",))
    assert set(small.weights) == {"up", "down", "same"}
    assert msgspec.json.decode(msgspec.json.encode(small), type=LinearModel) == small


def test_shipped_weights_are_small_and_name_what_they_were_fitted_on():
    model = load_model("claims")
    size = len(msgspec.json.encode(model))
    assert size < 1_000_000
    assert model.fitted_on
    assert not any("claim_detection" in source or "train.jsonl" in source for source in model.fitted_on)
