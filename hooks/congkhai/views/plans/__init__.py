"""Plans and reports with their tasks, agencies with theirs, and both as tables and calendars."""
