"""What may stand on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from selfassess.errors import CallError
from selfassess.text import Language, Text

__all__ = ["read_arguments"]


def read_arguments(words: Sequence[str], language: Language) -> argparse.Namespace:
    """Read the words behind the program's name.

    Returns
    -------
    argparse.Namespace
        The options, `language`, and `module`: the name of the module of `selfassess.cli` to run.

    Raises
    ------
    CallError
        If they do not make a call.
    """
    arguments = _build_parser().parse_args(words)
    arguments.language = language
    return arguments


class _Parser(argparse.ArgumentParser):
    """Tells a faulty call in one sentence and leaves ending the program to the caller."""

    def error(self, message: str) -> NoReturn:
        raise CallError(
            Text(
                th=f"{self.prog}: เรียกใช้ไม่ถูกต้อง ({message}) ดูวิธีใช้ด้วย {self.prog} --help",
                en=f"{self.prog}: {message}. See {self.prog} --help.",
            )
        )


class _ShowVersion(argparse.Action):
    """Prints the version; looked up only then, as the look-up costs as much as the rest of the start."""

    def __init__(self, option_strings: Sequence[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and end")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("selfassess")
        except PackageNotFoundError:
            found = "not installed (run from its folder)"
        sys.stdout.write(f"selfassess {found}\n")
        parser.exit()


def _build_parser() -> argparse.ArgumentParser:
    spoken = _Parser(add_help=False)
    spoken.add_argument(
        "--lang",
        choices=("th", "en"),
        default=argparse.SUPPRESS,
        help="language of what is said (default: SELFASSESS_LANG, else en)",
    )
    parser = _Parser(
        prog="selfassess",
        parents=[spoken],
        description=(
            "Self-assessment for the Thai public service awards: verdict, score range, next step, each with its source."
        ),
    )
    parser.add_argument("--version", action=_ShowVersion)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)

    def add(name: str, module: str, help: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, parents=[spoken], help=help, description=f"{help}.")
        command.set_defaults(module=module)
        return command

    _add_listing(add("list", "listing", "List rubrics and tracks, with year and issuer"))
    _add_paths(add("check", "checking", "Check rubric files and tell every fault at once"), "rubric files or folders")
    _add_paths(add("test", "testing", "Run golden cases"), "files of cases, or folders")
    _add_assessing(add("assess", "assessing", "Judge a file of answers by one track, or by all"))
    _add_reporting(add("report", "reporting", "Write a report of a saved assessment, or of a file of answers"))
    _add_verifying(add("verify", "verifying", "Recompute a saved assessment and compare it with what its file says"))
    _add_templating(add("template", "templating", "Write an empty spreadsheet of a track's questions, to fill in"))
    _add_quoting(add("quotes", "quoting", "Look up every quoted sentence in the source documents"))
    _add_serving(add("serve", "serving", "Open the app in the browser"))
    _add_storing(add("store", "storing", "Look after saved works: check, backup, restore, prune"), spoken)
    return parser


def _add_listing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON object")


def _add_paths(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help=f"{what} (default: the shipped ones)")


def _add_assessing(command: argparse.ArgumentParser) -> None:
    command.add_argument("answers", metavar="ANSWERS", help="a JSON or YAML file of answers, or - for standard input")
    command.add_argument("--track", metavar="RUBRIC/TRACK", help="judge by this track only")
    command.add_argument("--year", metavar="2570", help="judge an own cycle: the year whose dates count")
    command.add_argument("--json", action="store_true", help="print one JSON object")


def _add_reporting(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a .selfassess.json file, or a JSON or YAML file of answers")
    command.add_argument("--to", required=True, choices=("pdf", "docx", "xlsx", "html", "json", "ics"), help="as what")
    command.add_argument("--track", metavar="RUBRIC/TRACK", help="for this track (default: the one that FILE names)")
    command.add_argument(
        "--output", metavar="PATH", help="where to (default: beside FILE, named after it and the track)"
    )
    command.add_argument(
        "--digits", choices=("thai", "arabic"), default="arabic", help="the digits of numbers (default: arabic)"
    )
    command.add_argument("--pdf-ua", action="store_true", help="hold the PDF to PDF/UA-1, for screen readers")
    command.add_argument("--pdf-a", action="store_true", help="hold the PDF to PDF/A-2a, for the archive")


def _add_verifying(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a .selfassess.json file")
    command.add_argument("--json", action="store_true", help="print one JSON object")


def _add_templating(command: argparse.ArgumentParser) -> None:
    command.add_argument("track", metavar="RUBRIC/TRACK", help="whose questions")
    command.add_argument("--output", metavar="FILE", help="an .xlsx or .csv file (default: RUBRIC-TRACK.xlsx, here)")


def _add_quoting(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", metavar="FOLDER", help="the folder of source documents")


def _add_serving(command: argparse.ArgumentParser) -> None:
    command.add_argument("--port", type=int, metavar="N", help="the wished port; the next free one is taken")
    command.add_argument(
        "--host", metavar="H", default="127.0.0.1", help="where to listen (default: only this machine)"
    )
    command.add_argument("--no-browser", action="store_true", help="do not open a browser")


def _add_storing(command: argparse.ArgumentParser, spoken: _Parser) -> None:
    tasks = command.add_subparsers(dest="task", metavar="TASK", required=True, parser_class=_Parser)

    def add(name: str, help: str) -> argparse.ArgumentParser:
        task = tasks.add_parser(name, parents=[spoken], help=help, description=f"{help}.")
        task.add_argument(
            "--store", metavar="PLACE", help="a file or a URL (default: SELFASSESS_STORE, else the data folder)"
        )
        return task

    add("check", "Read everything and tell what is wrong")
    add("backup", "Write all works into one new file").add_argument("file", metavar="FILE", help="the new file")
    restore = add("restore", "Bring all works of a backup into an empty store")
    restore.add_argument("file", metavar="FILE", help="the backup")
    restore.add_argument("--replace", action="store_true", help="replace the works that are in the store")
    add("prune", "Remove for good what was deleted long ago").add_argument(
        "--older-than", metavar="SPAN", required=True, help="deleted before this span: 90d, 12w or 2y; at least 30d"
    )
