"""Every item of a QTI package is valid by the official schema, and the manifest by its own."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from lisez.core.lesson import Lesson
from lisez.formats.exports.exercise import Exercises
from lisez.formats.exports.qti import write
from lisez.formats.exports.qti_item import CP, QTI
from lisez.formats.lesson_toml import load_lesson
from lisez.paths import bundled_lessons
from tests.generated import lessons
from tests.marking import DATA
from tests.needs import requires

OURS = [*bundled_lessons(), DATA / "marking.lesson.toml"]
Schemas = tuple[Any, Any]


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    folder = Path(requires("LISEZ_QTI_XSD"))
    parser = etree.XMLParser(no_network=True)
    files = (folder / "qtiv2p1" / "imsqti_v2p1.xsd", folder / "imscp_v1p1.xsd")
    items, manifest = (etree.XMLSchema(etree.parse(str(file), parser)) for file in files)
    return items, manifest


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_lessons(path: Path, schemas: Schemas) -> None:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    examine(lesson, schemas)


@settings(max_examples=100)
@given(lesson=lessons())
def test_any_lesson(schemas: Schemas, lesson: Lesson) -> None:
    examine(lesson, schemas)


def examine(lesson: Lesson, schemas: Schemas) -> None:
    items, manifest = schemas
    package = zipfile.ZipFile(io.BytesIO(write(lesson)))
    root = etree.fromstring(package.read("imsmanifest.xml"))
    manifest.assertValid(root)
    named = [resource.get("href") for resource in root.iter(f"{{{CP}}}resource")]
    asked = Exercises(lesson).questions
    assert named == [f"items/{question.id}.xml" for question in asked]
    assert sorted(package.namelist()) == sorted(["imsmanifest.xml", *named])
    for name in named:
        item = etree.fromstring(package.read(name))
        items.assertValid(item)
        assert item.find(f"{{{QTI}}}itemBody/{{{QTI}}}div[@class='passage']") is not None
        assert item.find(f".//{{{QTI}}}rubricBlock") is None


def test_the_same_lesson_gives_the_same_package() -> None:
    lesson = load_lesson(OURS[0]).lesson
    assert lesson is not None
    assert write(lesson) == write(lesson)
