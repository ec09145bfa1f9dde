"""As many true statements as false ones, the same each time."""

from lisez.analysis import facts
from lisez.analysis.candidates import Source
from lisez.analysis.gates import Gates
from lisez.analysis.verdicts import verdicts
from tests.analysis.conftest import Parse


def test_half_of_the_statements_are_true(parse: Parse) -> None:
    parsed = parse("Paul Morel part.")
    source = Source(parsed, facts.find(parsed), Gates(parsed))
    told = verdicts(source, [f"La foire de Dax réunit {n} marins." for n in range(20)])
    assert told.count("true") == told.count("false") == 10
    assert all(one != other for one, other in zip(told[::2], told[1::2], strict=True))
    assert len({told[at] for at in range(0, 20, 2)}) == 2
    assert len(verdicts(source, ["Une foire."])) == 1
    assert told == verdicts(source, [f"La foire de Dax réunit {n} marins." for n in range(20)])
