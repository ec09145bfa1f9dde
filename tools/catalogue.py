"""Keep the message catalogues: ``python tools/catalogue.py extract|update|compile|check``.

``extract`` reads the source into ``lisez.pot``, ``update`` carries it into the French ``.po``,
``compile`` makes the ``.mo`` that is committed and shipped, ``check`` tells what is out of step or
badly written and ends with 1 if anything is. Line numbers and dates stay out of the files, so that
they change only when a message does.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "lisez"
LOCALE = SOURCE / "locale"
POT = LOCALE / "lisez.pot"
PO = LOCALE / "fr" / "LC_MESSAGES" / "lisez.po"
MO = PO.with_suffix(".mo")

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_UNSTABLE = re.compile(
    rb'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|'
    rb"Last-Translator|Language-Team|Generated-By): .*\n",
    re.MULTILINE,
)


def extracted(source: Path = SOURCE) -> Catalog:
    """Collect every marked message of the source."""
    catalog = Catalog(header_comment="# The messages of lisez.\n", charset="utf-8", fuzzy=False)
    found = extract_from_dir(
        source, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for name, _line, message, comments, context in sorted(found, key=lambda item: item[:2]):
        catalog.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return catalog


def pot_bytes(catalog: Catalog) -> bytes:
    """Write a catalogue without what changes from run to run."""
    buffer = BytesIO()
    write_po(buffer, catalog, include_lineno=False, width=100, ignore_obsolete=True)
    return _UNSTABLE.sub(b"", buffer.getvalue())


def french(path: Path = PO) -> Catalog:
    """Read the French catalogue, or start an empty one."""
    if not path.exists():
        return Catalog(
            "fr", header_comment="# The French of lisez.\n", charset="utf-8", fuzzy=False
        )
    with path.open("rb") as file:
        return read_po(file, locale="fr")


class _Still(Catalog):
    """A catalogue whose header holds no date and no program's version."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Plural-Forms", self.plural_forms),
        ]


def mo_bytes(catalog: Catalog) -> bytes:
    """Compile a catalogue, to the same bytes every time."""
    still = _Still("fr", fuzzy=False)
    for message in catalog:
        if message.id:
            still[message.id] = message
    buffer = BytesIO()
    write_mo(buffer, still)
    return buffer.getvalue()


def extract() -> None:
    """Write the template."""
    POT.write_bytes(pot_bytes(extracted()))


def update() -> None:
    """Bring the template up to date and carry it into the French catalogue."""
    extract()
    catalog = french()
    catalog.update(extracted(), no_fuzzy_matching=True, update_header_comment=False)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(pot_bytes(catalog))


def compile_() -> None:
    """Write the compiled French catalogue."""
    MO.write_bytes(mo_bytes(french()))


def check() -> None:
    """Print every fault and end with 1 if there is one."""
    found = list(faults())
    for fault in found:
        print(fault)
    if found:
        sys.exit(1)
    print(f"catalogues in step: {len(french())} messages")


def faults() -> Iterator[str]:
    """Tell what is wrong with the committed catalogues."""
    yield from stale()
    for message in french():
        if message.id:
            yield from message_faults(message)


def stale() -> Iterator[str]:
    """Tell which committed file does not follow from the one before it."""
    template, translated = extracted(), french()
    if not POT.exists() or POT.read_bytes() != pot_bytes(template):
        yield "lisez.pot does not match the source: run tools/catalogue.py update"
    if not MO.exists() or MO.read_bytes() != mo_bytes(translated):
        yield "lisez.mo does not match lisez.po: run tools/catalogue.py compile"
    wanted, have = _keys(template), _keys(translated)
    yield from (f"not in lisez.po: {key}" for key in sorted(wanted - have))
    yield from (f"in lisez.po, but no longer in the source: {key}" for key in sorted(have - wanted))


def _keys(catalog: Catalog) -> set[str]:
    return {f"{message.context or ''}|{message.id!r}" for message in catalog if message.id}


def message_faults(message: Message) -> Iterator[str]:
    """Tell what is wrong with one French message."""
    ids, strings = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield f"fuzzy: {ids[0]!r}"
    if not strings or not all(strings):
        yield f"not translated: {ids[0]!r}"
        return
    every = frozenset[str]().union(*map(fields, ids))
    for number, string in enumerate(strings):
        needed = fields(ids[min(number, len(ids) - 1)])
        if not needed <= fields(string) <= every:
            yield f"other placeholders: {ids[0]!r} -> {string!r}"
        yield from (f"{fault}: {string!r}" for fault in typography(string))


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    """Give the forms of a message: one, or singular and plural."""
    return (text or "",) if text is None or isinstance(text, str) else text


def fields(text: str) -> frozenset[str]:
    """Collect the names of the format fields of a message."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


# What is no French prose: `commands`, format fields, addresses, --options, a:b and 12:30.
_CODE = re.compile(r"`[^`]*`|https?://\S+|(?<!\w)--?[a-z][\w-]*")
_FIELD = re.compile(r"\{[^{}]*\}")
_RULES = (
    (
        re.compile(r"(?<=[^\u202f?!…])[;:?!](?=[\s)»]|$)"),
        "a narrow no-break space (U+202F) goes before ; : ? !",
    ),
    (re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"), "a no-break space (U+00A0) goes inside « »"),
    (re.compile(r"(?<=\w)'(?=\w)"), "the apostrophe is ’"),
    (re.compile(r"\.\.\."), "three dots are …"),
)


def typography(text: str) -> Iterator[str]:
    """Tell which rules of French typography a translation breaks."""
    prose = _FIELD.sub("x", _CODE.sub("x", text))
    yield from (rule for pattern, rule in _RULES if pattern.search(prose))


COMMANDS = {"extract": extract, "update": update, "compile": compile_, "check": check}


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=COMMANDS)
    COMMANDS[parser.parse_args().command]()


if __name__ == "__main__":
    main()
