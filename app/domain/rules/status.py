"""Rules of how far a meeting has come, and why talks are no meeting."""

from app.domain.rules.rule import Rule
from app.domain.wording import N_

STATUS = (
    # none at all, or only wished for
    Rule("kein before the noun", N_("“kein” stands before the noun")),
    Rule("does not take place", N_("the meeting is said not to take place")),
    Rule("negated {verb}", N_("“{verb}” is negated")),
    Rule("reports of the meeting denied", N_("reports of the meeting are denied")),
    Rule("{verb} of talks", N_("the verb “{verb}” only calls for talks")),
    Rule("demand for talks", N_("a noun says that talks are only called for")),
    Rule("{verb} as a demand", N_("“{verb}” in the subjunctive says what ought to be")),
    Rule("{verb} to meet", N_("“{verb}” only asks people to meet")),
    Rule("{verb} before the meeting", N_("“{verb}” makes it a condition")),
    Rule("würde", N_("“würde” says what would be")),
    # said of the meeting
    Rule("{verb} of the meeting", N_("the verb “{verb}” is said of the meeting")),
    Rule("{noun} of the meeting", N_("the noun “{noun}” is said of the meeting")),
    Rule("{word} beside the noun", N_("“{word}” stands beside the noun and leaves it open")),
    Rule("formerly planned", N_("it was planned once, and the plan is over")),
    Rule("bereit to meet", N_("somebody is said to be ready to meet")),
    Rule("können", N_("“können” leaves it open")),
    Rule("würde in reported speech", N_("“würde” in reported speech tells of a plan")),
    Rule("{noun} to the meeting", N_("“{noun}” says that somebody is on the way there")),
    Rule("until the meeting", N_("“bis zu” looks ahead to it")),
    Rule("looking back before the meeting", N_("what was before it is told looking back")),
    Rule("{word} about the meeting", N_("“{word}” leaves open or denies what is told")),
    Rule("before the meeting", N_("“vor” or a noun such as “Vorfeld” looks ahead to it")),
    Rule("before the one told", N_("words such as “am Vortag” put it before the meeting that the text is about")),
    Rule("nach the meeting", N_("“nach” looks back on it")),
    Rule("seit the meeting", N_("“seit” looks back on it")),
    Rule("{noun} the meeting", N_("the noun “{noun}” looks back on it")),
    Rule("{word} before the noun", N_("“{word}” before the noun says that it is to come")),
    Rule("on the programme", N_("it stands on a programme")),
    Rule("modal {verb}", N_("“{verb}” says that it is intended")),
    Rule("future tense", N_("the verb stands in the future tense")),
    Rule("{verb} to the meeting", N_("“{verb}” invites to it")),
    Rule("what they came together for", N_("they came together in the past for this")),
    Rule("infinitive of purpose", N_("an infinitive says what somebody intends")),
    Rule("over: {verb}", N_("“{verb}” says that it is over")),
    Rule("{verb} in the perfect", N_("“{verb}” says that it has begun")),
    Rule("still going on", N_("a word such as “derzeit” or “seit” says that it goes on")),
    Rule("followed by another", N_("another follows it")),
    # by tense
    Rule("no finite verb", N_("no verb says when; what is reported has happened")),
    Rule("on the way: {verb}", N_("“{verb}” says that somebody is on the way there")),
    Rule("preterite tense", N_("the verb stands in the preterite")),
    Rule("perfect tense", N_("the verb stands in the perfect")),
    Rule("pluperfect tense", N_("the verb stands in the pluperfect")),
    Rule("present tense", N_("the verb stands in the present tense")),
    # the date against the day of the report
    Rule("the date lies ahead", N_("the date lies ahead of the report")),
    Rule("the last day lies ahead", N_("the last day lies ahead of the report")),
    Rule("the date lies back", N_("the date lies before the report")),
    Rule("no day that says it is under way", N_("it is told as to come: no day says that it is under way")),
    Rule("today", N_("the date is the day of the report, and the verb looks ahead")),
)
