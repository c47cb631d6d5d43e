"""How is a long story told? People act as in every journey; what a story marks stands in a document with pictures."""
