"""Every regular expression of the package, and the strings that would make it slow."""
