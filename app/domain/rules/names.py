"""Rules of names: what makes words a person, a body or a place, and whom other words mean."""

from app.domain.rules.rule import Rule
from app.domain.wording import N_

NAMES = (
    Rule("known name", N_("a name that the knowledge folder holds")),
    Rule("role and name", N_("a role or office stands beside the name")),
    Rule("given name", N_("a given name and a surname")),
    Rule("title", N_("a title stands before the name")),
    Rule("apposition", N_("the name explains a role, between commas")),
    Rule("party or age in brackets", N_("a party or an age stands in brackets")),
    Rule("row of proper names", N_("proper names in a row that recur or act")),
    Rule("beside a person", N_("stands beside a person and recurs")),
    Rule("surname", N_("the surname of somebody named in full")),
    Rule("pronoun", N_("a pronoun that stands for the person named before")),
    Rule("role", N_("a role that stands for the person named with it")),
    Rule("compatriot", N_("a nationality that stands for the person of that country")),
    Rule("both", N_("“beide” stands for the two named last")),
    Rule("they", N_("“sie” stands for the two people of the sentence before")),
    Rule("counterpart", N_("a colleague of that country who holds the same office")),
    Rule("office", N_("an office whose holder is not named")),
    Rule("several holders of a role", N_("a role in the plural")),
    Rule("institution", N_("a body that the knowledge folder holds")),
    Rule("body", N_("a body of several states")),
    Rule("state", N_("a state that acts")),
    Rule("capital for state", N_("a capital that stands for its government")),
    Rule("acronym", N_("capital letters read as the name of a body")),
    Rule("people", N_("the people of a country as a party to talks")),
    Rule("collective", N_("a group that stands for a side")),
    Rule("unnamed", N_("a representative without a name")),
)

PLACE_NAMES = (
    Rule("known place", N_("a place that the knowledge folder holds")),
    Rule("state", N_("a country that the knowledge folder holds")),
    Rule("settlement word", N_("a word such as “Stadt” or “Region” stands before the name")),
    Rule("capital of a state", N_("a state's capital, named by the state")),
    Rule("adjective of a city", N_("a city's adjective before a building")),
    Rule("embassy", N_("an embassy named with its city")),
    Rule("gazetteer", N_("a city that the gazetteer holds")),
)
