"""What is true: no clock, no chance, no input or output, no interface."""
