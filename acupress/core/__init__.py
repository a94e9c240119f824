"""The product itself: points, routines, screening, session. Pure: no Qt, no disk, no clock."""
