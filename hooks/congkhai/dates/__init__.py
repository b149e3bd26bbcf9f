"""Days, periods of reporting, spans of time, and the wordings in which plans set deadlines. No clock is read here."""
