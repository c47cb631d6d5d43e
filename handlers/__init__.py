"""What can people say? routes.py is the table of contents; one module per journey; thin."""
