"""Digests are pinned: a quiz handed out with its seed must stay the same for ever."""

from lisez.core.chance import digest, share, shuffled


def test_digest_of_a_question() -> None:
    # printf '7\nnumelink-clustr\nbudget' | sha256sum
    assert (
        digest(7, "numelink-clustr", "budget").hex()
        == "77582b8d0e277ba269244503d6ce7ede516cf58b359fcaf8dbc96162ce1cb815"
    )


def test_digest_of_an_option() -> None:
    # printf '%s\n%s\n%s\n%s' -7 numelink-clustr budget 'préside la région' | sha256sum
    assert (
        digest(-7, "numelink-clustr", "budget", "préside la région").hex()
        == "94b37e588307af50cf8a2706720f4b0db062c7ed040ea317e6e1146e22b9d25b"
    )


def test_an_empty_option_is_not_a_question() -> None:
    assert digest(1, "a", "b") != digest(1, "a", "b", "")


def test_shuffled_order_is_pinned() -> None:
    assert shuffled("abcdef", 7, "lesson", "question") == tuple("fbedac")


def test_another_option_moves_no_other() -> None:
    few, more = shuffled("abcde", 3, "l", "q"), shuffled("abcdef", 3, "l", "q")
    assert tuple(option for option in more if option != "f") == few


def test_share_is_pinned_and_below_one() -> None:
    assert round(share(7, "lesson", "question"), 6) == 0.860743
    assert all(0 <= share(seed, "l", "q") < 1 for seed in range(100))
