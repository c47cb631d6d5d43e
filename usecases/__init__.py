"""What can the bot do? One verb each, inside the update's transaction; never sends, knows no channel."""
