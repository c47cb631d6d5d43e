"""What are the rules? Frozen values and pure functions; no await, no clock, no chance."""
