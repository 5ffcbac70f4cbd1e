"""The reading of a text: sentences, tokens, terms; made once a document, and all that is said of it stands on them."""
