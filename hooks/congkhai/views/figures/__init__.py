"""Statistics and indicators of units: pages, charts and tables."""
