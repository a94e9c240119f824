"""Everything the user sees."""

import sys
from contextlib import suppress

with suppress(ImportError):  # the words need no Qt: `acupress check` tells problems without it
    import PySide6.QtCore  # noqa: F401 - brings the module below

# Of every module that is imported after it, PySide reads the source, for it might ask for names in
# snake_case. None does here, and a start has other things to do.
if feature := sys.modules.get("shibokensupport.feature"):
    vars(feature)["_mod_uses_pyside"] = lambda _module: True
