"""Which buttons are there? One module per journey; kinds.py knows them all."""
