"""Which words stand for a person: names, nicknames, and ordinary words in the place of a name?"""
