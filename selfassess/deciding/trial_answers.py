"""The answers to one question that are worth trying: one of each kind that the deciding conditions tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from selfassess.answers import Value
from selfassess.deciding.alike import merge_alike
from selfassess.deciding.cluster import Assignment, is_open
from selfassess.deciding.lines import find_atoms, names_of
from selfassess.deciding.telling import find_values
from selfassess.deciding.undecided import Board, find_asking, find_deciding
from selfassess.expression import Node
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Rubric, Track

__all__ = ["find_answers"]


def find_answers(asking: Sequence[Board], question: str) -> tuple[Value, ...]:
    """The answers to a question that some condition may tell apart."""
    found: dict[Value, None] = {}
    for rubric in dict.fromkeys(board.rubric for board in asking):
        board = next(each for each in asking if each.rubric is rubric)
        atoms = _atoms_of(rubric, tuple(each.track for each in asking if each.rubric is rubric), question)
        beside = frozenset[str]().union(*(names_of(atom) for atom in atoms)) | {question}
        kept = tuple((id, board.known.answers[id]) for id in sorted(beside) if id in board.known.answers)
        found |= dict.fromkeys(_list_answers(rubric, atoms, question, kept, board.known.years_moved))
    return tuple(found)


@lru_cache(maxsize=1024)
def _atoms_of(rubric: Rubric, tracks: tuple[Track, ...], question: str) -> tuple[Node, ...]:
    tests = []
    for track in tracks:
        places, against = find_asking(rubric, track, question)
        for condition in (find_deciding(rubric, track)[at] for at in places):
            tests += [reading.test for reading in condition.readings] + ([condition.when] if condition.when else [])
        tests += [each.test for each in against]
    every = dict.fromkeys(atom for test in tests for atom in find_atoms(test.root))
    return tuple(atom for atom in every if question in names_of(atom))


@lru_cache(maxsize=1024)
def _list_answers(
    rubric: Rubric, atoms: tuple[Node, ...], question: str, answers: Assignment, years: int
) -> tuple[Value, ...]:
    known = AnswerKnowledge(rubric.questions, dict(answers), years)
    open_names = [id for id in rubric.questions if is_open(known.answers, id)]
    beside = frozenset[str]().union(*(names_of(atom) for atom in atoms), {question})
    values = find_values(atoms, [id for id in open_names if id in beside], known)
    return merge_alike(atoms, values, known)[question]
