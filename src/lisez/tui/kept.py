"""Telling on the screen what could not be kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from lisez.core.errors import LisezError
from lisez.keeping.opening import rescued, saved_words
from lisez.messages import error_text

TOLD_FOR = 12  # seconds


def kept(screen: Screen[Any], keep: Callable[[], object]) -> None:
    """Keep something, or say why it is not kept; what is on the screen goes on."""
    try:
        keep()
    except LisezError as fault:
        tell_fault(screen, fault)
    saved = rescued()
    if saved is not None:
        screen.notify(saved_words(saved), severity="warning", timeout=TOLD_FOR, markup=False)


def tell_fault(screen: Screen[Any], fault: LisezError) -> None:
    """Say what went wrong, on any screen."""
    screen.notify(error_text(fault), severity="error", timeout=TOLD_FOR, markup=False)
