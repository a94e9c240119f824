from acupress.system.clock import system_clock
from acupress.system.clock_windows import interrupt_time_ns


def test_both_clocks_go_forward() -> None:
    clock = system_clock()
    readings = [clock.read() for _ in range(1_000)]

    awake = [reading.awake_ns for reading in readings]
    total = [reading.total_ns for reading in readings]
    assert awake == sorted(awake)
    assert total == sorted(total)


def test_the_total_clock_grows_at_least_as_much_as_the_awake_one() -> None:
    clock = system_clock()
    before, first, last = clock.read(), clock.read(), clock.read()

    # A reading is not one instant: `before` ends ahead of `first`, so its total is the earlier one
    assert last.total_ns - before.total_ns >= last.awake_ns - first.awake_ns


def test_the_interrupt_time_of_windows_counts_in_units_of_100_ns() -> None:
    assert interrupt_time_ns(36_000_000_000) == 3_600 * 1_000_000_000
