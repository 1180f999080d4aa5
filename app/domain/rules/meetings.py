"""Rules of meetings: what tells of one, who takes part, how they met, where."""

from app.domain.rules.rule import Rule
from app.domain.wording import N_

MEETINGS = (
    Rule("verb {verb}", N_("the verb “{verb}” tells of a meeting")),
    Rule("noun {noun}", N_("the noun “{noun}” names a meeting")),
)

PARTICIPANTS = (
    Rule("mit after {verb}", N_("stands after “mit” beside the verb “{verb}”")),
    Rule("mit after {noun}", N_("stands after “mit” behind the noun “{noun}”")),
    Rule("zwischen after {verb}", N_("stands after “zwischen” beside the verb “{verb}”")),
    Rule("zwischen after {noun}", N_("stands after “zwischen” behind the noun “{noun}”")),
    Rule("zwischen before {noun}", N_("stands after “zwischen” before the noun “{noun}”")),
    Rule("von after {verb}", N_("stands after “von” beside the verb “{verb}” in the passive")),
    Rule("von after {noun}", N_("stands after “von” behind the noun “{noun}”")),
    Rule("bei after {noun}", N_("stands after “bei” behind the noun “{noun}”")),
    Rule("neben after {verb}", N_("stands after “neben” beside the verb “{verb}”")),
    Rule("zu after {verb}", N_("stands after “zu” beside the verb “{verb}”, as whom somebody goes to see")),
    Rule("bei after {verb}", N_("stands after “bei” beside the verb “{verb}”, as whom somebody goes to see")),
    Rule("samt after {verb}", N_("stands after “samt” beside the verb “{verb}”")),
    Rule("nebst after {verb}", N_("stands after “nebst” beside the verb “{verb}”")),
    Rule("genitive after {noun}", N_("stands in the genitive behind the noun “{noun}”")),
    Rule("owner of {noun}", N_("stands in the genitive before the noun “{noun}”")),
    Rule("subject of {verb}", N_("is the subject of the verb “{verb}”")),
    Rule("subject or object of {verb}", N_("is the subject or the object of the verb “{verb}”")),
    Rule("subject of {verb} with {noun}", N_("is the subject of “{verb}”, beside the noun “{noun}”")),
    Rule("mit beside {verb}", N_("stands after “mit” in the clause with “{verb}”")),
    Rule("neben beside {verb}", N_("stands after “neben” in the clause with “{verb}”")),
    Rule("name of the event", N_("the name of the event says who meets")),
    Rule("mediator of the meeting", N_("the words say who mediates")),
    Rule("host of the meeting", N_("the words say who invited")),
    Rule("accompanied", N_("the sentence says who came along")),
    Rule("{verb} without naming the meeting", N_("“{verb}” adds people to the meeting told before")),
    Rule("at the table", N_("the sentence says who sat at the table")),
    Rule("stands for a side", N_("the sentence says who stands for a side")),
    Rule("{verb} a delegation", N_("“{verb}” says who is in a delegation or leads it")),
    Rule("head of a delegation", N_("the words say who heads a delegation")),
    Rule("{verb} for a side", N_("“{verb}” says who came for a side")),
    Rule("{verb} somebody", N_("“{verb}” says who is sent")),
    Rule("ohne", N_("stands after “ohne”")),
    Rule("replaced by another", N_("another stands in")),
    Rule("Absage", N_("the noun “Absage” says who stays away")),
    Rule("absent: {verb}", N_("“{verb}” says who stays away")),
    Rule("negated {verb}", N_("“{verb}” is negated")),
    Rule("has himself represented", N_("somebody else is sent")),
    Rule("behind {word}", N_("stands behind “{word}”, a noun of one who is away")),
    Rule("prevented", N_("is said to be prevented")),
    Rule("verzichten auf Teilnahme", N_("is said to forgo coming")),
    Rule("mediating", N_("the words say who mediates")),
    Rule("inviting", N_("“einladen” says who invited")),
    Rule("named as host", N_("is named as host")),
    Rule("named as mediator", N_("is named as mediator")),
    Rule("in company", N_("came along with one who meets")),
    Rule("stands for another", N_("stands in for one who stays away")),
    Rule("in place of another", N_("comes in place of another")),
    Rule("people of the round before", N_("met in the talks told before, of which this is a further round")),
    Rule("arrives where it is held", N_("arrives where the meeting is held")),
    Rule("{verb} one to the other", N_("the sentence before says that one spoke to the other")),
    Rule("sides named near the talks", N_("the sentences around name the two sides")),
    Rule("traveller told before", N_("the sentences before say who travels there")),
)

KINDS = (
    Rule("form encounter", N_("the word means that people come together")),
    Rule("form visit", N_("the word means a visit")),
    Rule("form session", N_("the word means that a body sits")),
    Rule("form phone", N_("the word means a telephone call")),
    Rule("form video", N_("the word means a video call")),
    Rule("form talks", N_("the word leaves open how they talked")),
    Rule("talks at a place", N_("talks that have a place are talks in person")),
)

PLACES = (
    Rule("place in the words of the meeting", N_("a preposition of place puts the meeting there")),
    Rule("goal of the journey", N_("those who arrive for the meeting travel there")),
    Rule("place of the clause before: dort", N_("“dort” means the place told before")),
    Rule("place of the clause before: {tie}", N_("the clause before tells the place")),
)

ORDINALS = (Rule("number before the noun", N_("a number stands before the noun of meeting")),)
