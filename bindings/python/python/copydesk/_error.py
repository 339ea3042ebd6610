"""What is raised."""


class CopydeskError(ValueError):
    """A text could not be read: wrong options, a limit, input that is not what it was said to be.

    The message names the thing, the place and the remedy; ``code`` is stable and meant for
    programs, the same in every language:

    ``unknown_option``, ``invalid_option``
        There is no such option, or it has no such value.
    ``invalid_date``
        ``published`` is no day of the calendar.
    ``invalid_limit``
        ``max_bytes`` is 0, or more than offsets can count.
    ``text_too_large``
        The text has more than ``max_bytes`` bytes.
    ``invalid_encoding``
        A file is not in the encoding that it was said to be in.
    ``not_text``
        In a batch, there is something else in the place of a ``str``; or a file holds JSON lines, many texts.
    ``invalid_article``
        What was given to ``look`` is no article.
    ``no_threads``
        No threads can be started.
    ``internal_error``
        The library failed on this text: a defect of copydesk.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message
