"""Batch: the brief of each document of a collection, in order, on one machine or on many, with the same bytes.

The way of a collection, a room for each step:

    inputs, rows, fields, parquet_input   SOURCE... -> Entry*: one document each, read as a stream
    chunks                                Entry* -> Chunk*, of about as many bytes each
    engines, on_dask, crew, worker        Chunk* -> Outcome*, in input order, whoever does the work
    work                                  one item -> its outcomes: what a worker does
    outputs, naming, journal, parquet     Outcome* -> files, complete or resumable
    run                                   the way as a whole, with its tally
    many                                  the same from Python, without files

A document that fails is an outcome with its failure, and the others go on.
"""
