"""From a posed scene and a camera to SVG paths."""
