"""What goes into a package tells nothing of the machine that made it."""

from pathlib import Path

import pytest
from installers.product import ROOT
from installers.tree import refuse_traces


def test_a_file_that_names_the_folder_of_the_build_is_refused(tmp_path: Path) -> None:
    (tmp_path / "clean.py").write_bytes(b"print()")
    refuse_traces(tmp_path)

    (tmp_path / "traced.pyc").write_bytes(b"\x00" + str(ROOT / "acupress").encode() + b"\x00")
    with pytest.raises(SystemExit, match=r"traced\.pyc tells where it was built"):
        refuse_traces(tmp_path)
