"""What no one thought of: mutated sources against every reader, and mutated texts through the whole way."""
