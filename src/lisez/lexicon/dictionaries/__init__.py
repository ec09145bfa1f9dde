"""Dictionaries in the formats that learners have them in, all behind one door.

`door` says what a format must offer and makes a dictionary of it; `dictd`, `stardict`,
`tabbed` and `mythes` read one format each; `opening` finds out which one a file is in.
"""
