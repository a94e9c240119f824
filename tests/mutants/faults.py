"""The small faults that can be made in a source, each at one place."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
JOINED: dict[type[ast.boolop], str] = {ast.And: " or ", ast.Or: " and "}
SIGN: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+"}


@dataclass(frozen=True)
class Fault:
    """A piece of a source, from `begin` to `end` in its bytes, and what is put in its place."""

    line: int
    what: str
    begin: int
    end: int
    new: str

    def made_in(self, source: bytes) -> bytes:
        """Give the source with the fault."""
        return source[: self.begin] + self.new.encode() + source[self.end :]


def faults_in(source: bytes) -> Iterator[Fault]:
    """Find calls to leave out, conditions to turn round, comparisons and numbers to change."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _walk(ast.parse(source)):
        for part, what, new in _changes(node):
            assert part.end_lineno is not None
            assert part.end_col_offset is not None
            begin = starts[part.lineno - 1] + part.col_offset
            end = starts[part.end_lineno - 1] + part.end_col_offset
            yield Fault(part.lineno, what, begin, end, new)


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str, str]]:
    match node:
        case ast.Expr(value=ast.Call()):
            yield node, "left out", "pass"
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield test, "turned round", f"not ({ast.unparse(test)})"
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            other = f"{ast.unparse(left)} {OTHER[type(op)]} {ast.unparse(right)}"
            yield node, "compared otherwise", f"({other})"
        case ast.BoolOp(op=op, values=values):
            yield node, "and for or", f"({JOINED[type(op)].join(map(_bracketed, values))})"
        case ast.Constant(value=bool(value)):
            yield node, "the opposite", str(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield node, "one more", repr(value + 1)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
            other = f"({_bracketed(left)} {SIGN[type(op)]} {_bracketed(right)})"
            yield node, "other sign", other
        case _:
            pass


def _bracketed(node: ast.expr) -> str:
    return f"({ast.unparse(node)})"


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    """Go through what runs: no annotations, no texts put together, nothing for the types alone."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for part in value if isinstance(value, list) else [value]:
            skipped = isinstance(part, ast.JoinedStr) or (
                isinstance(part, ast.If) and ast.unparse(part.test) == "TYPE_CHECKING"
            )
            if isinstance(part, ast.AST) and not skipped:
                yield from _walk(part)
