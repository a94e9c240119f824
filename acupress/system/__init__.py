"""What differs between operating systems: clocks, keep-awake, one instance at a time."""
