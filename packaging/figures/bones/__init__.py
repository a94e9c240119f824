"""The bones, drawn by us under the skin: a sketch that hangs on the landmarks that are measured."""
