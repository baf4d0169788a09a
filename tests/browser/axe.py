"""axe-core in the page: what keeps somebody from using it."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

__all__ = ["find_violations"]


def find_violations(page: Page) -> list[str]:
    """The serious and critical findings of the page as it stands, each with its first place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    heavy = [each for each in found if each["impact"] in ("serious", "critical")]
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in heavy]
