"""Do the points meet their definitions? Measured otherwise than they were built where possible.

The construction used walks on the skin, rays and paths; the checks use straight lines and heights.
"""
