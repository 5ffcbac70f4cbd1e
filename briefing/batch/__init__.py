"""Batch: the brief of each document of a collection, in order, on one machine or on many, with the same bytes.

The way of a collection, a module for each step:

    collection, rows, fields   SOURCE... -> Entry*: one document each, read as a stream
    engines, on_dask, worker   Entry* -> Outcome*, in input order, whoever does the work
    work                       one item -> its outcomes: what a worker does
    records, outputs           Outcome* -> lines and files
    journal                    what is done for good, so that a run can be resumed
    run                        the way as a whole, with its tally
    many                       the same from Python, without files

A document that fails is an outcome with its failure, and the others go on. ``items`` has the nouns.
"""
