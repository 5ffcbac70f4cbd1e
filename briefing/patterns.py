"""Regular expressions that are compiled when a text first needs them.

Compiling the hundred patterns of the extractors takes 15 ms, and no one text meets them all.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Lazy:
    """Stands for a pattern: whatever is asked of it, the compiled one answers (re keeps it from then on)."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        answer = getattr(re.compile(self.source, self.flags), name)
        setattr(self, name, answer)
        return answer


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled at its first use, and is used as any other.

    >>> lazy("[a-z]+").findall("one 2 three")
    ['one', 'three']
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))
