import pytest

from tools import licences

TOOLS = dict.fromkeys(licences.TEST_TOOLS, "AGPL")


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
        "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
        "Mozilla Public License 2.0 (MPL 2.0)",
        "Apache-2.0 AND CNRI-Python",
    ],
)
def test_compatible(licence: str) -> None:
    assert licences.compatible(licence)


@pytest.mark.parametrize(
    "licence",
    ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "UNKNOWN", "", "Proprietary"],
)
def test_conflict_or_unknown(licence: str) -> None:
    assert not licences.compatible(licence)


def test_what_was_not_looked_at_is_a_fault() -> None:
    assert list(licences.faults(TOOLS | {"rich": "MIT"}, {"rich", "textual"}, {"rich"})) == [
        "textual: in the lock, but its licence was not looked at"
    ]


def test_our_own_licence_is_not_a_dependency() -> None:
    assert list(licences.faults(TOOLS | {"lisez": "whatever"}, set(), set())) == []


def test_pins_for_some_platforms_only_are_left_out() -> None:
    lock = "rich==15.0 \\\n    --hash=x\ncolorama==0.4.6 ; sys_platform == 'win32' \\\n"
    assert licences.pins(lock) == {"rich"}


def test_a_test_tool_that_users_would_install_is_a_fault() -> None:
    tool = next(iter(licences.TEST_TOOLS))
    assert list(licences.faults(TOOLS, set(), {tool})) == [
        f"{tool}: listed as a test tool, but users install it"
    ]
