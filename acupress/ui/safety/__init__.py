"""The questions, and the lock after them."""
