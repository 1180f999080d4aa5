"""(all claims, corrections) → Actors, Places, Meetings. Pure, deterministic, order-free."""
