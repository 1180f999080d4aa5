"""One module for each page, named as its template folder."""

from app.web.pages import meetings

ROUTERS = (meetings.router,)
