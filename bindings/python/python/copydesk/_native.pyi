"""The compiled part: options as JSON in, articles as JSON out."""

from typing import List, Optional, Sequence, Union

from ._error import CopydeskError

version: str

def read(text: str, options: str) -> str: ...
def read_all(
    texts: List[str], days: Optional[Sequence[Optional[str]]], options: str, threads: int
) -> List[Union[str, CopydeskError]]: ...
