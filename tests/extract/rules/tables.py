"""All tables of rules, by group."""

from collections.abc import Mapping

from tests.extract.rules.company import COMPANY
from tests.extract.rules.dates import DATES, TIMES, TRACES
from tests.extract.rules.meetings import KINDS, MEETINGS, ORDINALS, PLACES
from tests.extract.rules.names import NAMES, PLACE_NAMES
from tests.extract.rules.non_meetings import NON_MEETINGS
from tests.extract.rules.participants import PARTICIPANTS
from tests.extract.rules.quotes import QUOTES
from tests.extract.rules.reading import Table
from tests.extract.rules.status import SAID
from tests.extract.rules.tenses import BY_DATE, TENSES

TABLES: Mapping[str, Table] = {
    "meeting": MEETINGS,
    "kind": KINDS,
    "place": PLACES,
    "ordinal": ORDINALS,
    "participant": {**PARTICIPANTS, **COMPANY},
    "status": {**SAID, **TENSES, **BY_DATE, **NON_MEETINGS},
    "date": DATES,
    "time": TIMES,
    "trace": TRACES,
    "name": NAMES,
    "place_name": PLACE_NAMES,
    "quote": QUOTES,
}
