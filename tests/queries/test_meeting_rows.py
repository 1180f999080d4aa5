"""Who stands where in a row of the meetings list."""

from sqlmodel import Session, col, select

from app.queries import meetings
from app.store.tables import Meeting, Participation


def test_the_host_of_a_planned_meeting_is_expected(session: Session) -> None:
    planned = session.exec(select(Meeting).where(col(Meeting.status) == "planned")).first()
    assert planned is not None
    host = session.exec(select(Participation).where(col(Participation.meeting_id) == planned.id)).first()
    assert host is not None
    host.role = "host"
    session.add(host)
    session.flush()
    [row] = meetings.read(session, col(Meeting.id) == planned.id, meetings.orders()["newest"], limit=1)
    session.rollback()
    assert not row.present
    assert "host" in {person.role for person in row.expected}
