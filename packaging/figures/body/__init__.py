"""The body: the baked mesh, its bones and clothes, and geometry on its skin."""
