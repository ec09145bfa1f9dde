"""The words for every error and every problem, by code.

Each message says what is wrong and what to do. English here is the message id; the
catalogue has the French. Details are made harmless before they are filled in.
"""

from __future__ import annotations

from lisez.core.errors import LisezError
from lisez.core.problems import Problem
from lisez.core.typography import one_line
from lisez.i18n import N_, _

LONGEST_DETAIL = 200  # characters; a message stays a message

ERRORS: dict[str, str] = {
    "file-missing": N_("{file}: there is no such file. Check the name and the folder."),
    "file-is-folder": N_("{file}: this is a folder. Name a text or a lesson inside it."),
    "file-forbidden": N_("{file}: you may not read this file. Check its permissions."),
    "file-unreadable": N_("{file}: this cannot be read ({reason})."),
    "file-not-regular": N_("{file}: this is no file but a device or a pipe. Name a file."),
    "file-too-large": N_("{file}: larger than {most} MB. Split it into parts."),
    "not-utf8": N_("{file}, line {line}: this is not UTF-8 text. Save it as UTF-8."),
    "format-unknown": N_("{file}: lisez cannot read {ending} files. Save it as plain text (.txt)."),
    "article-outside": N_("{file} lies outside the lesson's folder. Put the article beside it."),
    "text-empty": N_("{file}: there is no text in it to read."),
    "not-toml": N_("{file}, line {line}: this is not valid TOML ({reason})."),
    "too-deep": N_("{file}, line {line}: too deeply nested. A lesson needs four levels."),
    "lesson-newer": N_(
        "{file}: made for a newer lisez (format {format}, this one reads lisez/1). Update lisez."
    ),
    "not-a-lesson": N_('{file}: this is no lesson. A lesson begins with format = "lisez/1".'),
    "lesson-faulty": N_(
        "{file}, line {line}: {problem} (errors: {count}). “lisez check {file}” lists them all."
    ),
    "no-questions": N_("{file}: this has no questions. “lisez new {file}” begins a lesson for it."),
    "no-question-left": N_("No question is left with these options. Leave out --kind or --only."),
    "none-kept": N_(
        "{file}: all of its questions are spare or rejected. Set the state of some to kept."
    ),
    "all-refused": N_(
        "{file}: all questions that could be asked were marked as bad. {path} lists them;"
        " take out those that may come back."
    ),
    "unknown-question": N_("There is no question “{id}” in {file}. Nearest: {nearest}."),
    "cannot-write": N_("{file}: this cannot be written ({reason})."),
    "cannot-stamp": N_('{file}: write sha256 = "{digest}" into [article] by hand.'),
    "file-exists": N_("{file} exists already. Choose another name with -o."),
    "not-a-lesson-file": N_("{file}: name a lesson file (.toml)."),
    "unknown-command": N_("“{word}” is neither a command nor a file. Did you mean “{nearest}”?"),
    "words-and-set": N_(
        "Words are named with --set alone: “lisez words --set known WORD”. --article filters."
    ),
    "no-word": N_("“{word}” is no word that can be kept. Type one word or phrase."),
    "unknown-text": N_(
        "“{name}”: no such article is known. Give the file that you read, the name of a bundled"
        " lesson, or a lesson’s id."
    ),
    "unknown-source": N_(
        "“{word}” is neither a command nor a file. “lisez --help” lists commands."
    ),
    "bad-settings": N_("{file}: {reason}. Correct the file or remove it."),
    "unknown-setting": N_("{file}: there is no setting “{key}”. Nearest: {nearest}."),
    "bad-setting": N_("{file}: “{value}” is no value for {key}. Possible: {known}."),
    "analyse-missing": N_(
        "To find facts and make questions, lisez needs its French analyser."
        " “{command}” installs it."
    ),
    "dico-missing": N_("To tell what a word is, lisez needs its lexicon. “{command}” installs it."),
    "lexicon-line": N_(
        "{file}, line {line}: a lexicon has form, class, lemma and features here, parted by tabs."
    ),
    "lexicon-empty": N_("{file}: there are no words in this lexicon."),
    "store-newer": N_(
        "{file}: written by a newer lisez (schema {version}, this one knows {known})."
        " Update lisez; nothing was changed."
    ),
    "store-damaged": N_(
        "{file}: damaged. “lisez store check” sets the store aside and saves what can be read."
    ),
    "store-full": N_("{file}: the disk is full. Make room; what was kept before is safe."),
    "store-busy": N_("{file}: another lisez has been writing for too long. Try again."),
    "store-unwritable": N_(
        "{file}: lisez cannot keep anything here ({reason}). Check the disk and the permissions."
    ),
    "store-empty": N_("{file}: nothing has been kept yet."),
    "answered-elsewhere": N_(
        "{file}: this quiz is being answered in another window too. Go on there."
    ),
    "not-an-export": N_("{file}: this was not written by “lisez store export”."),
    "backup-exists": N_("{file} exists already. Choose another name."),
    "not-french": N_("{file}: this text does not look French, so lisez cannot question it."),
    "no-sentences": N_(
        "{file}: this text has no sentences in paragraphs, so lisez cannot question it."
    ),
    "analysis-failed": N_(
        "{file}: the analysis ended without a result. Free some memory and disk, then try again."
    ),
    "no-question-made": N_(
        "{file}: lisez finds no question that is good enough. Try a longer article."
    ),
    "export-empty": N_("{file}: {format} has no place for any of its questions. Try another."),
    "export-refused": N_(
        "{file}: not written, for {format} would lose {n} things. Leave out --strict to write it."
    ),
    "import-refused": N_(
        "{file}: not written, for {n} things would be lost. Leave out --strict to write it."
    ),
    "binary-to-terminal": N_("{format} is no text. Name a file with -o, ending in {ending}."),
    "quiz-empty": N_("{file}: there are no questions in it."),
    "quiz-format": N_("{file}: this is no quiz that lisez knows. Name its format with --from."),
    "xml-bad": N_("{file}, line {line}: this is no well-formed XML ({reason})."),
    "xml-declares": N_(
        "{file}, line {line}: it declares a document type or entities. Take them out."
    ),
    "xml-deep": N_("{file}, line {line}: too deeply nested for a quiz."),
    "xml-root": N_("{file}: no Moodle quiz; it begins with <{root}>, not with <quiz>."),
    "aiken-line": N_("{file}, line {line}: an option (“A. …”) or “ANSWER: A” belongs here."),
    "aiken-answer": N_("{file}, line {line}: the answer names no option."),
    "csv-columns": N_("{file}, line {line}: the columns {columns} are missing."),
    "csv-cell": N_("{file}, line {line}: “{value}” is no value for {column}."),
    "needs-extra": N_('{what} needs {library}. Install it: pip install "lisez[{extra}]".'),
    "gift-title": N_("{file}, line {line}: the title does not end. Write two colons after it."),
    "gift-closed": N_(
        "{file}, line {line}: a brace closes that was never opened. Put a backslash before it."
    ),
    "gift-unclosed": N_("{file}, line {line}: this brace never closes before the blank line."),
    "gift-braces": N_("{file}, line {line}: a brace inside braces. Put a backslash before it."),
    "gift-number": N_("{file}, line {line}: no number here. Write, for example, 12.5 or 12.5:0.1."),
    "gift-weight": N_("{file}, line {line}: a weight lies between -100 and 100."),
    "dictionary-short": N_("{file}: this dictionary ends too soon. Copy or fetch it again."),
    "dictionary-no-tab": N_(
        "{file}, line {line}: there is no tab between the word and its explanation. Write one"
        " word a line: the word, a tab, the explanation."
    ),
    "dictionary-line": N_("{file}, line {line}: this does not belong in a dictionary."),
    "dictionary-place": N_(
        "{file}: an entry of {size} bytes at {start} is more than any dictionary has."
        " Copy or fetch it again."
    ),
    "dictionary-packed": N_("{file}: this cannot be unpacked. Copy or fetch it again."),
    "dictionary-not-dictzip": N_(
        "{file}: packed by gzip, not by dictzip. Unpack it, and name the file without .dz."
    ),
    "dictionary-large": N_("{file}: more than {most} headwords, which is more than lisez takes."),
    "dictionary-encoding": N_("{file}: its first line names no encoding that lisez knows."),
    "dictionary-unknown": N_(
        "{file}: lisez does not know this kind of dictionary. It reads dictd (.index),"
        " StarDict (.ifo), thesauri of LibreOffice (.dat) and lists with tabs (.tsv, .txt)."
    ),
    "dictionary-folder": N_(
        "{file}: there are {count} dictionaries in this folder. Name the file of one."
    ),
    "dictionary-absent": N_(
        "There is no dictionary “{name}”. Nearest: {nearest}. “lisez dict list” lists them."
    ),
    "dictionary-unfetchable": N_(
        "“{name}” is none of the dictionaries that lisez can fetch. Nearest: {nearest}."
        " “lisez dict get” lists them."
    ),
    "offline": N_("Wiktionary does not answer ({reason}). Look at the network, or do without."),
    "word-not-there": N_("“{word}” does not stand in “{sentence}”. Write it as it stands there."),
    "dictionary-source": N_(
        "{file}: its headwords are in another language ({language}). Add one from French."
    ),
    "dictionary-no-language": N_(
        "lisez does not know the language “{language}”. Write its code, such as en or de."
    ),
    "fetch-failed": N_("{address}: not fetched ({reason}). Check the network and try again."),
    "fetch-not-https": N_("{address}: lisez fetches over https alone."),
    "fetch-large": N_("{address}: larger than {most} MB, so it was not fetched."),
    "fetch-slow": N_("{address}: not fetched within {minutes} minutes. Try again later."),
    "fetch-sum": N_("{address}: what came is not what was expected (SHA-256). Nothing was kept."),
    "archive-bad": N_("{file}: this archive is damaged or does not hold one dictionary."),
    "dictionary-empty": N_("{file}: there is no entry in it."),
    "bad-usage": N_("{reason}. “{command} --help” tells more."),
}

PROBLEMS: dict[str, str] = {
    "wrong-type": N_("{key} must be: {wanted}"),
    "missing-key": N_("{key} is missing or empty"),
    "unknown-key": N_("unknown key {key}; nearest known: {nearest}"),
    "unknown-value": N_("“{value}” is unknown for {key}; nearest: {nearest}"),
    "bad-id": N_("“{id}” is no id: a to z, 0 to 9 and -, at most 40, a letter or digit first"),
    "id-twice": N_("the id “{id}” is used twice"),
    "out-of-range": N_("{key} must lie between {least} and {most}"),
    "too-many-entries": N_("more than {most} tables [[{key}]]"),
    "too-many-options": N_("more than {most} wrong options"),
    "article-file-or-text": N_("[article] needs either file or text"),
    "article-empty": N_("the article is empty"),
    "hash-differs": N_(
        "the article has changed since it was stamped; check it, then run “lisez check --stamp”"
    ),
    "bad-quote": N_('a quote is a string or {{ quote = "…", nth = 2 }}'),
    "quote-not-found": N_("the article does not say “{quote}”"),
    "quote-ambiguous": N_("“{quote}” occurs more than once; make it longer or add nth"),
    "quote-nth": N_("“{quote}” occurs {found} times, not {nth}"),
    "value-not-in-quote": N_("the value “{words}” must occur once in the quote “{quote}”"),
    "key-not-in-evidence": N_("the key “{words}” must occur once in the evidence “{quote}”"),
    "unknown-fact": N_("there is no fact “{fact}”; nearest: {nearest}"),
    "no-evidence": N_("a gap needs evidence, the passage in which it is blanked"),
    "context-misplaced": N_(
        "what is shown before a gap stands in the order of the article, and before its evidence"
    ),
    "no-wrong-option": N_("there is no wrong option to choose from"),
    "not-said-evidence": N_("what is not said has no evidence; use near"),
    "order-differs": N_("order must list every option, key included, once"),
    "question-without-evidence": N_("“{id}” has no evidence to show after the answer"),
    "part-without-quote": N_("“{words}” of “{id}” has no quote that proves it"),
    "justify-without-evidence": N_("“{id}” asks for a justification but has no evidence"),
    "justify-outside-sentences": N_(
        "the evidence of “{id}” lies in no sentence, so nobody can choose it"
    ),
    "option-twice": N_("the option “{option}” of “{id}” stands there twice"),
    "key-grants-wrong": N_(
        "the tolerance of “{id}” would mark “{option}” as right; make forgive or nearly stricter"
    ),
    "key-in-stem": N_("the stem of “{id}” contains its key “{words}”"),
    "key-stands-out": N_("the key of “{id}” is much longer than the other options"),
    "multiple-without-choice": N_("“{id}” has one key only, or no wrong option"),
    "left-twice": N_("“{id}” has the same left side twice"),
    "too-few-pairs": N_("“{id}” should have at least {least} pairs"),
    "too-few-items": N_("“{id}” should have at least {least} items"),
    "item-twice": N_("“{id}” has the same item twice"),
    "order-not-article": N_("the items of “{id}” do not follow the order of the article"),
    "order-without-date": N_("“{id}” is ordered by time, but [article] has no date"),
    "term-absent": N_("the article never uses “{head}”; add forms"),
    "no-definition": N_("“{head}” has no definition"),
}

# What an export cannot carry, by `formats.exports.losses`.
LOSSES: dict[str, str] = {
    "lost-article": N_("the article stays behind"),
    "lost-credits": N_("author, licences, level and date stay behind"),
    "lost-evidence": N_("the passages that prove the answers stay behind"),
    "lost-evidence-as-words": N_("proofs are shown as quotations, not as places in the article"),
    "lost-glossary": N_("the glossary stays behind (terms: {count})"),
    "lost-facts": N_("the facts stay behind ({count})"),
    "lost-unasked": N_("spare and rejected questions stay behind ({count})"),
    "lost-kind": N_("“{id}” is left out: the format has no question of the kind {kind}"),
    "lost-few-pairs": N_("“{id}” is left out: fewer than three pairs, which the importer refuses"),
    "lost-few-options": N_("“{id}” is left out: fewer than two options"),
    "lost-many-keys": N_("“{id}” is left out: more than 20 right options"),
    "lost-justification": N_("“{id}” no longer asks for the sentence that proves it"),
    "lost-statement": N_("“{id}” becomes a choice between true, false and not said"),
    "lost-ordering": N_("“{id}” becomes a matching of ranks"),
    "lost-several": N_("“{id}” is marked right or wrong as a whole"),
    "lost-points": N_("the points of “{id}” stay behind"),
    "lost-scale": N_("the options of “{id}” may be shown in another order"),
    "lost-unit": N_("“{id}” takes the number alone, without its unit"),
    "lost-shares": N_("the part marks of “{id}” are rounded to what the format knows"),
    "lost-arrows": N_("in “{id}” -> becomes →"),
    "lost-explain": N_("the explanation of “{id}” stays behind"),
    "lost-why": N_("the reasons why options of “{id}” are wrong stay behind"),
    "lost-variants": N_("the other right answers of “{id}” stay behind"),
    "lost-option-ids": N_("options of “{id}” lose their own ids"),
    "lost-marking": N_("“{id}” comes back with the usual tolerances, not with its own"),
    "lost-not-marked": N_("nothing is marked: readers judge their answers themselves"),
    "lost-tolerance": N_("“{id}” is marked without these tolerances: {names}"),
}

# What an import could not take over; every one has a line and the question's name.
NOTES: dict[str, str] = {
    "import-article": N_("the file has no article; give it with --article or write it in"),
    "import-essay": N_("“{name}” is left out: an essay, which lisez does not have"),
    "import-type": N_("“{name}” is left out: lisez has no question of the type {type}"),
    "import-description": N_("“{text}” belongs to no question"),
    "import-part-credit": N_("“{name}” loses part marks: only full answers are right"),
    "import-any-answer": N_("“{name}” loses what it says to any other answer"),
    "import-several-keys": N_("“{name}” has several right options: all of them must be chosen"),
    "import-several-numbers": N_("“{name}” keeps the first of several numbers"),
    "import-markup": N_("“{name}” loses its formatting"),
    "import-no-key": N_("“{name}” is left out: nothing is right in it"),
    "import-no-choice": N_("“{name}” is left out: it needs one right option and a wrong one"),
    "import-option-twice": N_("“{name}” loses the option “{option}”, empty or there twice"),
    "import-many-options": N_("“{name}” keeps its first {most} wrong options"),
    "import-few-pairs": N_("“{name}” is left out: fewer than two pairs, or one left side twice"),
    "import-few-items": N_("“{name}” is left out: fewer than two items, or one twice"),
}


MESSAGES = ERRORS | PROBLEMS | LOSSES | NOTES

NONE = "–"  # in place of what is not there


def error_text(error: LisezError) -> str:
    """Return what happened and what to do, in the language in use."""
    return _filled(_(MESSAGES[error.code]), error.details)


def problem_text(problem: Problem, *, english: bool = False) -> str:
    """Return the problem in words; `english` for output that programs read."""
    message = MESSAGES[problem.code]
    return _filled(message if english else _(message), problem.details)


def _filled(message: str, details: dict[str, str | int]) -> str:
    words = {key: _short(value) for key, value in details.items()}
    if not words.get("nearest", NONE):  # nothing is like it
        words["nearest"] = NONE
    return message.format(**words)


def _short(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    shown = one_line(value)
    return shown if len(shown) <= LONGEST_DETAIL else shown[: LONGEST_DETAIL - 1] + "…"
