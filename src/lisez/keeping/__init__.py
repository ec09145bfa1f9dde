"""What was done is kept: between the faces and the store, with the clock as an argument."""
