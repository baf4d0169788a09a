"""How much is judged to find what decides: counted, so that no clock is asked."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from selfassess.asked import contradictions_of, hard_conditions_of
from selfassess.cycle import PRINTED
from selfassess.deciding import cluster, find_decisive, parting, verdict_search
from selfassess.deciding.cluster import Cluster
from selfassess.eligibility import find_contradictions
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.model import Condition

LIBRARY = load_library()
MOST_JUDGED = 700


@pytest.mark.parametrize("key", LIBRARY.tracks)
def test_answers_that_the_tests_do_not_tell_apart_are_judged_once(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    judged = []

    def counted(condition: Condition, known: AnswerKnowledge) -> cluster.Standing:
        judged.append(condition.id)
        return own(condition, known)

    own = cluster.stand
    monkeypatch.setattr(cluster, "stand", counted)
    verdict_search._search.cache_clear()
    parting._make_cluster.cache_clear()
    find_decisive(LIBRARY, key, {}, PRINTED)
    assert len(judged) < MOST_JUDGED


def find_clusters(key: str) -> tuple[Cluster, ...]:
    rubric, track = LIBRARY.tracks[key]
    conditions, contradictions = hard_conditions_of(rubric, track), contradictions_of(rubric, track)
    years = PRINTED.years_moved(rubric.year)
    return parting.find_clusters(rubric, conditions, contradictions, {}, years)


@pytest.mark.parametrize("key", ["tepga-2558/excellence", "psa-2558/best_service", "psa-2558/sustained_quality"])
def test_what_was_judged_before_is_what_judging_anew_gives(key: str) -> None:
    for each in find_clusters(key):
        if each.hidden:
            continue
        for names in (some for size in range(3) for some in combinations(each.names, size)):
            for chosen in product(*(each.values[name] for name in names)):
                given = dict(zip(names, chosen, strict=True))
                known = AnswerKnowledge(each.known.questions, {**each.known.answers, **given}, each.known.years_moved)
                standing = cluster.NOTHING
                for condition in each.conditions:
                    standing = standing.joined(cluster.stand(condition, known))
                expected = None if find_contradictions(each.contradictions, known) else standing
                assert each._stand(given) == expected, given
