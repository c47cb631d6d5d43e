"""What does the clock do? The tick, what is due, and the sender that empties the outbox."""
