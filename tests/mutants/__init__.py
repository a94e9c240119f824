"""`make mutants`: makes small faults in `ui` and `sound`, and lists those that no test notices."""
