"""How is it put together? The commands, the settings, the wiring on one page, intake and errors."""
