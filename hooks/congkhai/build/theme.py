"""Tells whether the engine must run: a key of all that it reads."""

from __future__ import annotations

import os
import pickle

from congkhai.build.order import Order, engine_inputs
from congkhai.cache import code_version
from congkhai.models import Article
from congkhai.pipeline import Outcome
from congkhai.prepare import Workshop
from congkhai.views.articles import about_links, article_page, top_of
from congkhai.views.files import feed_links
from congkhai.views.home import site_title
from congkhai.write import key_of


def theme_key(order: Order, outcome: Outcome, workshop: Workshop) -> str | None:
    """Tells all that the engine reads; None where its configuration lets it read more than is known here."""
    engine = engine_inputs(order.root)
    if engine is None:
        return None
    listings = outcome.listings
    articles = [model for model in outcome.portal.models if isinstance(model, Article)]
    views = [article_page(model, top_of(model), "", listings) for model in articles]
    read = {model.origin for model in articles}
    read |= {file for file in outcome.portal.attachments if file.startswith("content/")}
    linked = (about_links(listings), feed_links(outcome.files))
    asked = (str(order.site_url or outcome.portal.site.url), site_title(listings), linked, views)
    files = [part for file in sorted(read) for part in (os.fsencode(file), workshop.digests.of(file))]
    links = "\n".join(sorted(outcome.addresses)).encode()
    return key_of(code_version(), engine, pickle.dumps(asked), links, *files)
