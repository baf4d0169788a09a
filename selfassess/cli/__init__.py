"""The command line: one small module a command, and nothing imported before it is needed.

Results go to standard output. What is wrong goes to standard error, in one sentence a fault and never as a
traceback; nothing then stands on standard output.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from selfassess.cli.arguments import read_arguments
from selfassess.errors import CallError, RubricError, SelfAssessError
from selfassess.text import Language, Text

__all__ = ["main"]

DONE, FOUND, REFUSED = 0, 1, 2
"""Exit statuses: nothing wrong; something was found wrong; the call itself or an answer was refused."""


_NOT_WRITTEN = Text(th="เขียนผลลัพธ์ออกไม่ได้: {why}", en="The output could not be written: {why}.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments behind the program's name; those of the process where none are given.

    Returns
    -------
    int
        The exit status: 0 done and nothing wrong found, 1 something was found, 2 the call was refused.
    """
    _speak_utf8(sys.stdout, sys.stderr)
    words = list(sys.argv[1:] if argv is None else argv)
    language = _find_language(words)
    try:
        arguments = read_arguments(words, language)
        command = import_module(f"selfassess.cli.{arguments.module}")
        lines, status = command.run(arguments)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()
    except RubricError as error:
        return _complain(error, language, FOUND)
    except SelfAssessError as error:
        return _complain(error, language, REFUSED)
    except BrokenPipeError:
        # Whoever was reading has seen enough; Python must not complain about it once more on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _complain(CallError(_NOT_WRITTEN.fill(why=error.strerror)), language, REFUSED)
    except KeyboardInterrupt:
        return DONE
    return int(status)


def _complain(error: SelfAssessError, language: Language, status: int) -> int:
    sys.stderr.write(f"{error.message[language]}\n")
    return status


def _find_language(words: Sequence[str]) -> Language:
    """The language, known before the arguments are read, so that their own faults are told in it."""
    chosen = os.environ.get("SELFASSESS_LANG", "en")
    for count, word in enumerate(words):
        if word == "--lang":
            chosen = words[count + 1] if count + 1 < len(words) else chosen
        elif word.startswith("--lang="):
            chosen = word.removeprefix("--lang=")
    return "th" if chosen.lower().startswith("th") else "en"


def _speak_utf8(*streams: TextIO) -> None:
    """Write Thai whatever the terminal's code page is."""
    for stream in streams:
        if (stream.encoding or "").lower().replace("-", "") != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
