"""Renderers: a brief in, the text of an output format out. A renderer sees only a brief."""
