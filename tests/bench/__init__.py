"""How fast and how small is the bot, beside a bare echo bot on the same machine in the same run?"""
