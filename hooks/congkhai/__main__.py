"""`python -m congkhai`."""

from congkhai.cli import main

main()
