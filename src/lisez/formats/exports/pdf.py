"""A page for paper as PDF, by WeasyPrint where it is installed."""

from __future__ import annotations

from typing import NoReturn, cast

from lisez.core.errors import LisezError


def as_pdf(page: bytes) -> bytes:
    """Return an HTML page as PDF; whatever it refers to is not fetched.

    Raises LisezError where WeasyPrint, or the library Pango that it needs, is not installed.
    """
    try:
        import weasyprint  # noqa: PLC0415 - an extra, and a second
    except (ModuleNotFoundError, OSError):
        raise LisezError("needs-extra", what="PDF", library="WeasyPrint", extra="pdf") from None
    document = weasyprint.HTML(string=page.decode(), url_fetcher=_refused)
    return cast("bytes", document.write_pdf())


def _refused(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"not fetched: {url}")
