"""How the hands press: targets on the skin, the arm that reaches them, what was found once."""
