"""One module for each page, named as its template folder."""

from app.web.pages import meeting, meetings

ROUTERS = (meetings.router, meeting.router)
