"""How is Telegram spoken to? Screens become Bot API calls here, and Telegram's refusals become our own words."""
