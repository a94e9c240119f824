"""The plan: its row of days, its page, and what reminds of it."""
