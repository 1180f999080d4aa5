"""The words everybody shares: records, names, time spans, keys, errors. Standard library only."""
