"""Screens: they coordinate widgets, and decide nothing that is true."""
