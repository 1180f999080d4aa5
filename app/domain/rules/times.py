"""Rules of dates: which words form a time expression, and the steps from there to a day."""

from app.domain.rules.rule import Rule
from app.domain.wording import N_

DATES = (
    Rule("time in the clause: {time}", N_("the clause of the meeting names its time, {time}")),
    Rule("time in the phrase: {time}", N_("the words around the noun name its time, {time}")),
    Rule("under way on the day of the report", N_("what is told as under way is under way on the day of the report")),
    Rule("told in an entry of that day", N_("an entry of a ticker tells it as just done")),
    Rule("day of what was said after it", N_("somebody spoke that day, right after the meeting")),
    Rule("day of the clause before: {tie}", N_("the clause before tells the day")),
)

TIMES = (
    Rule("night_to_{time}", N_("a night before {time}")),
    Rule("weekday", N_("a weekday")),
    Rule("relative_day", N_("a day counted from the report")),
    Rule("relative_adjective", N_("an adjective of day")),
    Rule("date", N_("a date")),
    Rule("weekend", N_("a weekend")),
    Rule("week", N_("a week")),
    Rule("month", N_("a month")),
    Rule("season", N_("a season")),
    Rule("year", N_("a year")),
    Rule("holiday", N_("a feast day")),
    Rule("ago", N_("a distance back")),
    Rule("ahead", N_("a distance ahead")),
    Rule("part_of_day", N_("a part of the day")),
    Rule("range", N_("a range of days")),
    Rule("vague", N_("words that fix no day")),
    Rule("from_context", N_("words that count from what was told before")),
    Rule("clock", N_("a time of day")),
)

TRACES = (
    Rule("since: {rest}", N_("“seit” opens the span: {rest}")),
    Rule("from: {rest}", N_("“ab” opens the span: {rest}")),
    Rule("until: {rest}", N_("“bis” closes the span: {rest}")),
    Rule("before: {rest}", N_("“vor” leaves out the day itself: {rest}")),
    Rule("after: {rest}", N_("“nach” leaves out the day itself: {rest}")),
    Rule("the night before: {rest}", N_("the night before: {rest}")),
    Rule("from {first} to {last}", N_("first day: {first}; last day: {last}")),
    Rule("earliest such weekday from the anchor", N_("the first such weekday from that day on")),
    Rule("latest such weekday up to the anchor", N_("the last such weekday up to that day")),
    Rule("weekday of the {which} week", N_("that weekday of the {which} week")),
    Rule("named day with its weekday", N_("the day that the words name, with its weekday")),
    Rule("{which} weekday", N_("the {which} such weekday")),
    Rule("anchor {count} {unit}", N_("{count} {unit} from that day")),
    Rule("day told before: {count} {unit}", N_("{count} {unit} from the day told before")),
    Rule("written out", N_("as written")),
    Rule("such day with that weekday", N_("the year in which the date falls on that weekday")),
    Rule("{which} such day", N_("the {which} such day")),
    Rule("{which} weekend", N_("the {which} weekend")),
    Rule("{which} week", N_("the {which} week")),
    Rule("{which} month", N_("the {which} month")),
    Rule("{which} year", N_("the {which} year")),
    Rule("{which} one", N_("the {which} one of that name")),
    Rule("with its year", N_("in the year that is written")),
    Rule("part of the day of writing", N_("on the day of writing")),
    Rule("part of the day of writing or the one before", N_("on the day of writing or the evening before")),
    Rule("no such day", N_("the calendar has no such day")),
    Rule("counts from what was told before", N_("it counts from what was told before")),
    Rule("the words fix no day", N_("the words fix no day")),
    Rule("no day to count from", N_("there is no day to count from")),
    Rule("the day to count from lies out of range", N_("the day to count from lies out of range")),
    Rule("under way on the day of the report", N_("what is told as under way is under way on that day")),
    Rule("told in an entry of that day", N_("the day of the ticker's entry")),
    Rule("lasting {count} days", N_("the talks last {count} days")),
)

#: Which of several, in the rules above.
WHICH = (
    Rule("past", N_("last")),
    Rule("next", N_("next")),
    Rule("past2", N_("last but one")),
    Rule("next2", N_("next but one")),
    Rule("this", N_("current")),
    Rule("latest", N_("latest")),
    Rule("earliest", N_("earliest")),
    Rule("nearest", N_("nearest")),
)

#: What is counted, in the rules above.
UNITS = (
    Rule("days", N_("days")),
    Rule("weeks", N_("weeks")),
    Rule("months", N_("months")),
    Rule("years", N_("years")),
)
