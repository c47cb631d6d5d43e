"""What survives a restart? One code for SQLite and PostgreSQL; one module per noun."""
