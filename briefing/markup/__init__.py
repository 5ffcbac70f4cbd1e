"""Marked-up text as parts, each with its role: what readers and feeds share, with no library behind it.

``parts`` says what a part is and joins parts to one text; ``scan`` finds the parts in HTML of any depth
and any damage, in one pass.
"""
