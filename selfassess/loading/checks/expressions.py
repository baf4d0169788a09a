"""Expressions against the questions they ask: known ids, fitting types, and nothing that cannot occur."""

from __future__ import annotations

from selfassess import expression as ex
from selfassess.loading.checks import expression_words as words
from selfassess.loading.checks.domains import Domain, OpenKnowledge, find_domains, list_expressions
from selfassess.loading.checks.ids import NO_QUESTION, list_rated
from selfassess.loading.checks.kinds_of_nodes import NodeFault, find_kind, find_place, write_node
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message, name_near
from selfassess.logic import evaluate_test
from selfassess.text import Text, format_number

__all__ = ["check_expressions"]


def check_expressions(entry: Entry) -> None:
    """Check every expression of a rubric that could be read."""
    domains = find_domains(entry)
    known = {one["id"] for one in [*entry.get("questions", ()), *list_rated(entry)] if "id" in one}
    for owner, key in list_expressions(entry):
        if key in owner and ("questions" in entry or known):
            _check_one(owner, key, known, domains)


def _check_one(owner: Entry, key: str, known: set[str], domains: dict[str, Domain]) -> None:
    expression: ex.Expression = owner[key]
    strangers = [node for node in ex.walk(expression.root) if isinstance(node, ex.Name) and node.id not in known]
    for name in strangers:
        owner.report(key, NO_QUESTION, position=name.at, id=name.id, near=name_near(name.id, sorted(known)))
    if not expression.names <= set(domains):
        return
    try:
        kind = find_kind(expression.root, domains)
    except NodeFault as fault:
        owner.report(key, fault.message, position=find_place(fault.node), **fault.values)
        return
    if kind != ("number" if key == "amount" else "truth"):
        message = words.NOT_AN_AMOUNT if key == "amount" else words.NOT_A_TEST
        owner.report(key, message, position=0, text=write_node(expression.root))
        return
    _check_reach(owner, key, expression, domains)


def _check_reach(owner: Entry, key: str, expression: ex.Expression, domains: dict[str, Domain]) -> None:
    """Tell comparisons that hold for every answer or for none, and a test that does."""
    told = False
    for node in ex.walk(expression.root):
        outcome = _judge(node, domains)
        if outcome is not None:
            told = True
            owner.report(
                key, words.ALWAYS if outcome else words.NEVER, position=find_place(node),
                text=write_node(node), allowed=_describe_allowed(node, domains),
            )  # fmt: skip
    if told or key == "amount" or isinstance(expression.root, ex.Truth):
        _check_constant(owner, key, expression, told=told)
        return
    outcome = evaluate_test(expression, OpenKnowledge(domains))
    if outcome is not None:
        message: Message = words.ALWAYS if outcome else words.NEVER
        owner.report(key, message, position=0, text=expression.text, allowed=Text(th="", en=""))


def _check_constant(owner: Entry, key: str, expression: ex.Expression, *, told: bool) -> None:
    """A bare `True` is a reading ("this sentence asks for nothing"), never a condition of its own."""
    is_reading = "readings[" in owner.where
    if not told and isinstance(expression.root, ex.Truth) and not (is_reading and expression.root.value):
        message = words.ALWAYS if expression.root.value else words.NEVER
        owner.report(key, message, position=0, text=expression.text, allowed=Text(th="", en=""))


def _judge(node: ex.Node, domains: dict[str, Domain]) -> bool | None:
    """What a comparison says whatever is answered; None where answers decide."""
    match node:
        case ex.Comparison(_, _, ex.OptionId()):
            return None
        case ex.Comparison("==" | "!=" as operator, left, ex.Number(value)):
            if not _may_equal(left, value, domains):
                return operator == "!="
        case ex.Call("at_least", (ex.Number(least), *tests), _) if not 1 <= least <= len(tests):
            return least < 1
    if not isinstance(node, ex.Comparison):
        return None
    names = frozenset(one.id for one in ex.walk(node) if isinstance(one, ex.Name))
    return evaluate_test(ex.Expression("", node, names), OpenKnowledge(domains))


def _may_equal(left: ex.Node, value: object, domains: dict[str, Domain]) -> bool:
    """Whether a level or a whole number can be exactly this."""
    whole = value == int(value)  # type: ignore[call-overload]
    match left:
        case ex.Name(id):
            domain = domains[id]
            return value in domain.points if domain.points else whole or domain.type not in ("count", "be_year")
        case ex.Call("count" | "most_same" | "ceil" | "days_outside"):
            return bool(whole)
    return True


def _describe_allowed(node: ex.Node, domains: dict[str, Domain]) -> Text:
    """The values of the questions in a comparison, for the message."""
    names = [one.id for one in ex.walk(node) if isinstance(one, ex.Name)]
    told = [_describe_domain(id, domains[id]) for id in dict.fromkeys(names)]
    joined = "; ".join(words for words in told if words)
    return Text(th=f" ({joined})", en=f" ({joined})") if joined else Text(th="", en="")


def _describe_domain(id: str, domain: Domain) -> str:
    if domain.type == "multi":
        return f"{id}: 0–{len(domain.options)}"
    if domain.points:
        return f"{id}: {', '.join(format_number(points) for points in domain.points)}"
    if domain.kind != "number" or domain.low is None:
        return ""
    return f"{id}: {domain.low:f}–{'' if domain.high is None else f'{domain.high:f}'}"
