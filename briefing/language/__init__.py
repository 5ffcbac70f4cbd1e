"""What differs by language, as data: one TOML file a language, and the few functions that look things up in them.

``CODE.toml`` holds the words of a language and ``neutral.toml`` what holds in all of them; ``shapes`` says which
classes of words there are and what each is for. ``compiling`` turns a file into a small binary when the package is
built (``lexicon`` does so on first use in a source checkout), and ``figures``, ``quotes``, ``ranking`` … look up what
their rooms need. ``catalogue`` names the languages and says which stop words and stemmer each has; ``identify`` tells
which language a text is in.
"""
