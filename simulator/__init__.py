"""How does Telegram behave, on your own machine? A local Bot API server with phones beside it."""
