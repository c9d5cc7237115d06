"""How far a dossier has come through the steps of its procedure, and what comes next."""
