"""Widgets: dumb, one a file; reactives in, messages out."""
