"""The list of checks. To add one, write a generator in its module and name it here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from congkhai.checks import (
    agencies,
    apologies,
    decisions,
    documents,
    duties,
    feedback,
    figures,
    files,
    indicators,
    plans,
    procedures,
    references,
    units,
    vocabulary,
)
from congkhai.issues import Issue
from congkhai.portal import Portal

Check = Callable[[Portal, date], Iterator[Issue]]

CHECKS: tuple[Check, ...] = (
    references.identifiers_are_unique,
    references.units_exist,
    references.procedures_exist,
    references.documents_exist,
    files.attachments_exist,
    units.successor_exists,
    units.validity_is_in_order,
    units.ancestry_ends,
    units.parent_is_alive,
    procedures.field_has_a_name,
    procedures.folder_is_the_field,
    decisions.replacements_lead_forward,
    decisions.nothing_begins_and_ends_at_once,
    decisions.nothing_is_abolished_twice,
    documents.consultations_are_in_order,
    duties.exceptions_are_in_order,
    plans.ids_are_free,
    plans.quarters_exist,
    plans.evidence_is_older_than_the_report,
    plans.periods_are_in_order,
    plans.numbers_are_filled_in,
    plans.task_numbers_are_unique,
    plans.timing_is_given,
    plans.timings_are_understood,
    plans.done_is_proved,
    agencies.agencies_are_told_once,
    agencies.ids_are_of_one_unit,
    agencies.agencies_are_registered,
    feedback.answers_are_complete,
    feedback.days_are_in_order,
    feedback.days_have_come,
    feedback.no_personal_numbers,
    apologies.new_days_come_after_old_ones,
    apologies.new_days_are_given_once,
    apologies.apologies_are_for_late_dossiers,
    apologies.apologies_are_no_more_than_late_dossiers,
    figures.counts_add_up,
    figures.periods_follow_each_other,
    figures.carried_is_what_was_open,
    figures.figures_come_after_their_period,
    indicators.rates_are_within_a_hundred,
    indicators.ranks_are_among_the_ranked,
    indicators.years_are_told_once,
    vocabulary.entries_mean_something,
    vocabulary.phrases_fold_to_something,
    vocabulary.phrases_are_said_once,
    vocabulary.procedures_are_there,
)


def check(portal: Portal, today: date) -> list[Issue]:
    """Every issue that the checks find, in the order of the list."""
    return [issue for one in CHECKS for issue in one(portal, today)]
