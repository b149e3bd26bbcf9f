"""Tests of congkhai.imports."""
