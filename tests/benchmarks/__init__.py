"""Speed and quality, measured. By hand: ``pytest -m benchmark -s tests/benchmarks``."""
