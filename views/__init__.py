"""What do people see? Value → Screen; the sentences are in templates/nl, this folder knows no Telegram."""
