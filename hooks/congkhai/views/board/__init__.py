"""Who meets which duty: the board of all units, a page for each unit and each duty, and their files."""
