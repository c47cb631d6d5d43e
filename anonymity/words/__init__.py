"""Which words does the bot know: the lists, the dictionary, and what can be made of them?"""
