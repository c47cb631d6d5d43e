"""Does the simulator behave like Telegram? Stories over real HTTP, with a Bot on one side and phones on the other."""
