"""Extractors: a document in, the mentions found in it out, in the order of the text.

An extractor takes as arguments the mentions that it builds on, and knows nothing of ranks.
"""
