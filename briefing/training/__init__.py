"""Making what is learned again, from open data. No brief needs this room."""
