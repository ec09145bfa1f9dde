"""GIFT of others, read as its authors mean it."""

import json
from pathlib import Path

from lisez.formats.imports.gift import GiftFile
from tests.formats.gift_json import as_parsed
from tests.needs import requires


def test_every_file_is_read_as_its_author_expects() -> None:
    folder = Path(requires("LISEZ_GIFT"))
    files = sorted(folder.glob("*.gift"))
    assert len(files) == 51
    for path in files:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found = GiftFile(path.read_text(encoding="utf-8"), path.name).questions()
        assert [as_parsed(question) for question in found] == expected, path.name
