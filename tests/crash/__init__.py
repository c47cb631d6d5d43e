"""What survives a `kill -9` at any moment? The real bot dies inside a story, again and again; we count."""
