"""The least that a window can be: one button."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.bench.one_frame import OneFrameApplication


def main() -> None:
    OneFrameApplication([])
    window = QWidget()
    QVBoxLayout(window).addWidget(QPushButton("Close"))
    window.resize(1280, 800)
    window.show()
    OneFrameApplication.exec()


if __name__ == "__main__":
    main()
