"""How far dossiers have come through the steps, on screen and as JSON."""
