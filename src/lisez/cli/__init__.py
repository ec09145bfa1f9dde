"""The plain command line: one file per subcommand, the only writer to stdout."""
