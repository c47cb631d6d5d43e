"""How well is plain language understood? Own sentences with their meaning; on one half no rule is made."""
