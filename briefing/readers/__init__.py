"""Readers: Raw -> Content, by media type."""
