"""The head of the AppImage."""

from installers.appimage import mark


def test_the_mark_changes_three_bytes_and_no_more() -> None:
    program = bytes(range(64))

    marked = mark(program)

    assert marked[8:11] == b"AI\x02"
    assert marked[:8] + marked[11:] == program[:8] + program[11:]
