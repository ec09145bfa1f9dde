"""Read a French article in the terminal and check that it was understood."""
