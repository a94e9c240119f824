"""Where the frozen app begins."""

import sys

from acupress.__main__ import main

sys.exit(main())
