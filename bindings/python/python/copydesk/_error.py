"""What is raised."""


class CopydeskError(ValueError):
    """A text could not be read: wrong options, a limit, input that is not what it was said to be.

    The message names the thing, the place and the remedy; ``code`` is stable and meant for
    programs.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message
