"""A QTI 2.1 content package: one item a question, the passage in the body of each.

The passage is in the body because readers are known to drop it anywhere else.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from lisez.core.lesson import Lesson
from lisez.core.questions import KINDS
from lisez.formats.exports.exercise import Exercise, Exercises
from lisez.formats.exports.losses import Holds
from lisez.formats.exports.qti_item import CP, Item, name_of, root_of
from lisez.formats.exports.variants import exact_to_moodle

HOLDS = Holds(kinds=frozenset(KINDS), points=True, scale=True, strict_case=True, why=False)
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the same lesson gives the same package


def write(lesson: Lesson) -> bytes:
    """Return the package as a zip file."""
    stream = io.BytesIO()
    exercises = list(Exercises(lesson, exact_to_moodle))
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, "imsmanifest.xml", _manifest(lesson, exercises))
        for exercise in exercises:
            item = Item(lesson, exercise).element()
            _put(package, _file(exercise), item)
    return stream.getvalue()


def _put(package: zipfile.ZipFile, name: str, root: Element) -> None:
    data = tostring(root, encoding="utf-8", xml_declaration=True)
    package.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)


def _file(exercise: Exercise) -> str:
    return f"items/{exercise.question.id}.xml"


def _manifest(lesson: Lesson, exercises: Iterable[Exercise]) -> Element:
    root = root_of(CP, "manifest", identifier=f"lisez-{lesson.id}")
    metadata = SubElement(root, f"{{{CP}}}metadata")
    SubElement(metadata, f"{{{CP}}}schema").text = "QTIv2.1 Package"
    SubElement(metadata, f"{{{CP}}}schemaversion").text = "1.0.0"
    SubElement(root, f"{{{CP}}}organizations")
    resources = SubElement(root, f"{{{CP}}}resources")
    for exercise in exercises:
        resource = SubElement(
            resources,
            f"{{{CP}}}resource",
            identifier=name_of(exercise),
            type="imsqti_item_xmlv2p1",
            href=_file(exercise),
        )
        SubElement(resource, f"{{{CP}}}file", href=_file(exercise))
    return root
