"""The JSON Schema for editors, made from the loader's own tables and the guide's explanations.

``python -m selfassess.loading.schema_file`` writes `rubrics/rubric.schema.json` again; a test keeps it equal.
An editor sees names, types and explanations; everything between the values is `selfassess check`'s.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selfassess.loading.files import find_rubrics_folder
from selfassess.loading.guide import Explained, read_guide
from selfassess.loading.kinds import Kind
from selfassess.loading.origins import ANCHOR_PATTERN, TRUSTS
from selfassess.loading.schema import RUBRIC
from selfassess.loading.tables import Listing, Table

__all__ = ["NAME", "make_schema", "write_schema"]

NAME = "rubric.schema.json"


def make_schema(markdown: str) -> str:
    """Make the text of the schema file.

    Parameters
    ----------
    markdown : str
        The guide `rubrics/README.md`, whose words become the descriptions.
    """
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "selfassess rubric",
        "$comment": "Made by python -m selfassess.loading.schema_file; do not edit.",
        **_explain(RUBRIC, read_guide(markdown)),
        "$defs": {"text": _describe_text(), "source": _describe_source()},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schema(folder: Path | None = None) -> Path:
    """Write the schema file beside the rubrics and give its path."""
    folder = folder or find_rubrics_folder()
    path = folder / NAME
    path.write_text(make_schema((folder / "README.md").read_text(encoding="utf-8")), encoding="utf-8")
    return path


def _explain(kind: Kind, guide: dict[str, dict[str, Explained]]) -> dict[str, Any]:
    described = kind.describe()
    if isinstance(kind, Listing):
        described["items"] = _explain(kind.of, guide)
    if isinstance(kind, Table):
        for key in kind.keys:
            explained = guide.get(kind.name, {}).get(key.name)
            words = {"description": f"{explained.text.th}\n\n{explained.text.en}"} if explained else {}
            described["properties"][key.name] = _explain(key.kind, guide) | words
    return described


def _describe_text(*further: str) -> dict[str, Any]:
    keys = [*further, "th", "en"]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {"type": "string", "minLength": 1} for key in keys},
        "required": keys,
    }


def _describe_source() -> dict[str, Any]:
    noted = {trust: _describe_text("page") if trust.startswith("outside") else _describe_text() for trust in TRUSTS}
    one: list[dict[str, Any]] = [
        {"type": "string", "pattern": f"^{ANCHOR_PATTERN}$"},
        {"type": "object", "additionalProperties": False, "properties": noted, "minProperties": 1, "maxProperties": 1},
    ]
    return {"anyOf": [*one, {"type": "array", "minItems": 1, "items": {"anyOf": one}}]}


if __name__ == "__main__":
    write_schema()
