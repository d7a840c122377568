"""Every test here is run on libraries in memory, and on libraries whose records are read one by one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from on_demand import on_demand

from mgtui.library import reader


@pytest.fixture(scope="module", autouse=True, params=["in memory", "on demand"])
def _store(request: pytest.FixtureRequest) -> Iterator[None]:
    finished = reader._finished
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on demand":
            patch.setattr(reader, "_finished", lambda draft: on_demand(finished(draft)))
        yield
