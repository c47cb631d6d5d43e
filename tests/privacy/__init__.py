"""Is anybody still traceable in what leaves the bot, and is innocent text left alone? Labelled texts to judge by."""
