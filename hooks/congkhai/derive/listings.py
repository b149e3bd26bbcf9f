"""What each page lists, found once for the whole portal."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from congkhai.derive.force import Change, histories, in_force, in_place_of
from congkhai.fold import fold
from congkhai.models import (
    Apology,
    Card,
    Decision,
    Document,
    DutyException,
    Feedback,
    Hotline,
    Indicators,
    LifeEvent,
    News,
    Plan,
    Statistics,
    Unit,
)
from congkhai.portal import Portal

Item = TypeVar("Item")

PROVINCIAL = re.compile(r"UBND|-VP|TTr-|TTPVHCC|-S[A-ZĐ]{2}")
"""In the number of a decision: a province's committee, its office or a department published it, not a ministry."""


@dataclass(frozen=True, eq=False)
class Listings:
    """The lists of a portal on one day. Every list is complete and in the order in which a page shows it."""

    portal: Portal
    today: date
    faulty: frozenset[str] = frozenset()
    """The files of records about which the checks have something to say."""

    @cached_property
    def all_procedures(self) -> tuple[Card, ...]:
        """All procedures by name, in Vietnamese reading order without regard to marks."""
        return tuple(sorted(self.portal.procedures.values(), key=lambda p: (fold(p.name), p.name, p.code)))

    @cached_property
    def procedures(self) -> tuple[Card, ...]:
        """The procedures in force, in the same order."""
        return tuple(p for p in self.all_procedures if p.code not in self.out_of_force)

    @cached_property
    def out_of_force(self) -> frozenset[str]:
        """The codes of procedures that decisions have ended, or are still to begin."""
        return frozenset(code for code, history in self.histories.items() if not in_force(history, self.today))

    @cached_property
    def histories(self) -> Mapping[str, tuple[Change, ...]]:
        """What decisions have done and will do to each procedure, by code."""
        return histories(self.portal)

    def in_place_of(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Codes in their order, each that is not in force by those in force that have taken its place."""
        told = (in_place_of(code, self.histories, self.out_of_force, self.today) for code in codes)
        return tuple(dict.fromkeys(code for found in told for code in found))

    @cached_property
    def fields(self) -> Mapping[str, tuple[Card, ...]]:
        """Procedures by field, the fields by their names."""
        grouped = _grouped(self.procedures, lambda p: [p.field])
        return {field: grouped[field] for field in sorted(grouped, key=lambda f: fold(self.field_name(f)))}

    @cached_property
    def levels(self) -> Mapping[str, tuple[Card, ...]]:
        """Procedures by the level that handles them."""
        return _grouped(self.procedures, lambda p: p.level)

    @cached_property
    def fields_of_level(self) -> Mapping[str, Mapping[str, int]]:
        """How many procedures of each field a level handles."""
        return {level: Counter(card.field for card in cards) for level, cards in self.levels.items()}

    @cached_property
    def letters(self) -> Mapping[str, tuple[Card, ...]]:
        """Procedures by the first letter of their names (Đ apart from D, as in a Vietnamese dictionary)."""
        grouped = _grouped(self.procedures, lambda p: [first_letter(p.name)])
        return {letter: grouped[letter] for letter in sorted(grouped, key=lambda one: (fold(one), one))}

    @cached_property
    def frequent(self) -> tuple[Card, ...]:
        """Procedures that many people need."""
        return tuple(p for p in self.procedures if p.frequent)

    def field_name(self, field: str) -> str:
        """The Vietnamese name of a field; its id in words where the register has none (a check warns)."""
        return self.portal.field_names.get(field) or field.replace("-", " ").capitalize()

    def procedures_of(self, unit: Unit) -> tuple[Card, ...]:
        """What a unit handles today: the procedures of its level, and none once it has ended."""
        return () if unit.ended(self.today) else self.levels.get(unit.level, ())

    def prominence(self, procedure: Card) -> float:
        """How much more likely people mean this procedure than another whose name fits as well (about -0.1 to 0.1).

        Many people do it, a life event names it, it is valid in the whole country and not published by one province.
        """
        often = 0.04 if procedure.frequent else 0.0
        in_life = 0.03 if procedure.code in self.events_of else 0.0
        provincial = 0.08 if PROVINCIAL.search(procedure.decision) else 0.0
        return often + in_life - provincial

    @cached_property
    def life_events(self) -> tuple[LifeEvent, ...]:
        """Life events in the editors' order."""
        return tuple(sorted(self.portal.life_events, key=lambda e: (e.order, fold(e.name))))

    @cached_property
    def events_of(self) -> Mapping[str, tuple[LifeEvent, ...]]:
        """Life events by the codes of the procedures in force to which they lead."""
        return _grouped(self.life_events, lambda event: self.in_place_of(event.procedures))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All units by name."""
        return tuple(sorted(self.portal.units.values(), key=lambda u: (fold(u.name), u.id)))

    @cached_property
    def live_units(self) -> tuple[Unit, ...]:
        """Units below the province that exist today; those of the portal's own unit first."""
        own = self.serving(self.portal.site.unit) if self.portal.site.unit else ()
        live = [u for u in self.units if u.level != "province" and not u.ended(self.today)]
        return tuple(sorted(live, key=lambda u: u not in own))

    @cached_property
    def disclosing(self) -> tuple[Unit, ...]:
        """The units whose duties are told: those that exist today first, then those that have ended."""
        return (*self.live_units, *self.ended_units)

    @cached_property
    def ended_units(self) -> tuple[Unit, ...]:
        """Units below the province that have ended: the old names."""
        return tuple(u for u in self.units if u.level != "province" and u.ended(self.today))

    @cached_property
    def children(self) -> Mapping[str, tuple[Unit, ...]]:
        """Units by their parent."""
        return _grouped(self.units, lambda u: [u.parent] if u.parent else [])

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[Unit, ...]]:
        """Units by those that succeeded them."""
        return _grouped(self.units, lambda u: u.successors)

    def serving(self, unit_id: str) -> tuple[Unit, ...]:
        """Who serves the people of a unit today: itself, or its successors, followed through all changes."""
        found: list[Unit] = []
        waiting = [unit_id]
        seen: set[str] = set()
        while waiting:
            unit = self.portal.units.get(waiting.pop(0))
            if unit is None or unit.id in seen:
                continue
            seen.add(unit.id)
            if unit.ended(self.today):
                waiting += unit.successors
            else:
                found.append(unit)
        return tuple(found)

    @cached_property
    def feedback(self) -> tuple[Feedback, ...]:
        """Feedback, newest first."""
        return _newest(self.portal.feedback, lambda f: str(f.received))

    @cached_property
    def apologies(self) -> tuple[Apology, ...]:
        """Apology letters, newest first."""
        return _newest(self.portal.apologies, lambda a: str(a.issued))

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """Decisions, newest first; undated ones last."""
        return _newest(self.portal.decisions, lambda d: d.date or str(d.effective or ""))

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Documents, newest first; undated ones by their year."""
        return _newest(tuple(self.portal.documents.values()), lambda d: d.issued or str(d.year or ""))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """Plans and reports, newest first."""
        return _newest(self.portal.plans, _begin_of_plan)

    @cached_property
    def documents_of(self) -> Mapping[str, tuple[Document, ...]]:
        """Documents by unit, newest first."""
        return _grouped(self.documents, lambda record: [record.unit])

    @cached_property
    def feedback_of(self) -> Mapping[str, tuple[Feedback, ...]]:
        """Feedback by unit, newest first."""
        return _grouped(self.feedback, lambda record: [record.unit])

    @cached_property
    def apologies_of(self) -> Mapping[str, tuple[Apology, ...]]:
        """Apology letters by unit, newest first."""
        return _grouped(self.apologies, lambda record: [record.unit])

    @cached_property
    def plans_of(self) -> Mapping[str, tuple[Plan, ...]]:
        """Plans and reports by unit, newest first."""
        return _grouped(self.plans, lambda record: [record.unit])

    @cached_property
    def news(self) -> tuple[News, ...]:
        """News, newest first."""
        return _newest(self.portal.news, lambda item: str(item.date))

    @cached_property
    def news_of(self) -> Mapping[str, tuple[News, ...]]:
        """News by unit, newest first; those of the whole portal under an empty one."""
        return _grouped(self.news, lambda item: [item.unit or ""])

    @cached_property
    def indicators_of(self) -> Mapping[str, Indicators]:
        """The indicators of each unit that has any."""
        return {record.unit: record for record in reversed(self.portal.indicators)}

    @cached_property
    def exceptions_of(self) -> Mapping[tuple[str, str], tuple[DutyException, ...]]:
        """Exceptions by unit and duty."""
        found: dict[tuple[str, str], tuple[DutyException, ...]] = {}
        for record in self.portal.exceptions:
            for one in record.exceptions:
                key = (record.unit, one.duty)
                found[key] = (*found.get(key, ()), one)
        return found

    @cached_property
    def statistics(self) -> tuple[Statistics, ...]:
        """Figures of periods, newest first."""
        return _newest(self.portal.statistics, lambda s: s.period)

    @cached_property
    def statistics_of(self) -> Mapping[str, tuple[Statistics, ...]]:
        """Figures by unit, newest first."""
        return _grouped(self.statistics, lambda record: [record.unit])

    @cached_property
    def hotline_of(self) -> Mapping[str, Hotline]:
        """The contact points of each unit that has any."""
        return {record.unit: record for record in self.portal.hotlines}

    @cached_property
    def decisions_of(self) -> Mapping[str, tuple[Decision, ...]]:
        """Decisions by the procedure codes that they touch."""
        return _grouped(self.decisions, codes_of)


def codes_of(decision: Decision) -> tuple[str, ...]:
    """Every procedure code that a decision adds, amends, replaces or abolishes."""
    replaced = [code for pair in decision.replaces for code in (pair.old, pair.new)]
    return (*decision.adds, *decision.amends, *replaced, *decision.abolishes)


def first_letter(name: str) -> str:
    """The letter under which a name stands in an index: A for Ă and Â, D and Đ apart, # for a digit."""
    initial = name[:1].upper()
    if initial == "Đ":
        return "Đ"
    folded = fold(initial).upper()
    return folded if folded.isalpha() else "#"


def _begin_of_plan(plan: Plan) -> str:
    begin = plan.period.from_ if plan.period else None
    return plan.issued or str(begin or "")


def _grouped(items: Iterable[Item], keys: Callable[[Item], Iterable[str]]) -> Mapping[str, tuple[Item, ...]]:
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            groups[key].append(item)
    return {key: tuple(group) for key, group in groups.items()}


def _newest(items: tuple[Item, ...], moment: Callable[[Item], str]) -> tuple[Item, ...]:
    """By ISO dates as text, newest first; equal ones stay in the order of their files."""
    return tuple(sorted(items, key=moment, reverse=True))
