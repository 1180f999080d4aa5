"""Short closed sets of words that rules of grammar need; names and roles belong into knowledge files."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text set apart by blanks.

    >>> sorted(word_set("und oder"))
    ['oder', 'und']
    """
    return frozenset(words.split())


#: Ends of nouns for what two sides are at odds about: "im Lohnstreit mit dem Hafen".
QUARRELS = ("streit", "streits", "konflikt", "konflikts", "krieg", "verhandlungen", "auseinandersetzung")
