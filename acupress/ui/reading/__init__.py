"""The pages to read, and the breath alone."""
