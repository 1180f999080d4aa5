"""(all claims, corrections) → Actors, Places, Meetings. Pure, deterministic, order-free.

`resolve` is a function of the set of articles: neither the order in which they arrive nor how many runs
brought them changes the result. Every sort ends in a key, every tie is broken by one.
"""

from app.resolve.resolving import resolve

__all__ = ["resolve"]
