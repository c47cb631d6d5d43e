"""Can somebody sit at the table with phones and play everybody? Stories in a real Chromium, with a stand-in bot."""
