"""Stage 2: records to frozen models. One class for each kind of record; `MODELS` names them all."""

from congkhai.models.agencies import Agencies, Agency
from congkhai.models.apology import Apology
from congkhai.models.article import About, Article, Guide, News
from congkhai.models.base import Part, RecordModel, part_in
from congkhai.models.card import Card
from congkhai.models.contact import Contact, Hotline
from congkhai.models.decision import Decision
from congkhai.models.document import Document
from congkhai.models.exceptions import DutyException, DutyExceptions
from congkhai.models.feedback import Feedback
from congkhai.models.figures import Indicators, Statistics
from congkhai.models.life_event import LifeEvent
from congkhai.models.plan import Plan, Task
from congkhai.models.procedure import Fields, Procedure
from congkhai.models.site import Site
from congkhai.models.unit import Unit
from congkhai.models.vocabulary import Meaning, Vocabulary

MODELS: dict[str, type[RecordModel]] = {
    "portal": Site,
    "unit": Unit,
    "hotline": Hotline,
    "feedback": Feedback,
    "apology": Apology,
    "statistics": Statistics,
    "indicators": Indicators,
    "document": Document,
    "life_event": LifeEvent,
    "guide": Guide,
    "news": News,
    "about": About,
    "exceptions": DutyExceptions,
    "plan": Plan,
    "agencies": Agencies,
    "decision": Decision,
    "fields": Fields,
    "procedure": Procedure,
    "vocabulary": Vocabulary,
}

__all__ = [
    "MODELS",
    "About",
    "Agencies",
    "Agency",
    "Apology",
    "Article",
    "Card",
    "Contact",
    "Decision",
    "Document",
    "DutyException",
    "DutyExceptions",
    "Feedback",
    "Fields",
    "Guide",
    "Hotline",
    "Indicators",
    "LifeEvent",
    "Meaning",
    "News",
    "Part",
    "Plan",
    "Procedure",
    "RecordModel",
    "Site",
    "Statistics",
    "Task",
    "Unit",
    "Vocabulary",
    "part_in",
]
