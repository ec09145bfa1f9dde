"""Run lisez as ``python -m lisez``."""


def run() -> int:
    """Start the command line and give back its exit code."""
    from lisez.cli.main import main  # noqa: PLC0415 - nothing is loaded before it is asked for

    return main()


if __name__ == "__main__":
    raise SystemExit(run())
