"""What differs by language, as data: one file a language, and the few functions that look things up in them.

``catalogue`` names the languages and says which stop words and stemmer each has; ``identify`` tells which
language a text is in; ``terms`` turns a sentence into words and terms. ``ranking``, ``figures`` and ``quotes``
say what shape the word data of each of these rooms has; the data itself is in ``en``, ``de``, ``fr`` ….
"""
