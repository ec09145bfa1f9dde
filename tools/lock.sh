#!/usr/bin/env bash
# Make the hashed locks in requirements/ anew from pyproject.toml: tools/lock.sh [--upgrade]
# They hold for Python 3.11 and later on every platform, and name neither a registry nor a path.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly UV_VERSION=0.13.9
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet "uv==$UV_VERSION"

lock() {
    local out=requirements/$1
    shift
    env --unset=UV_INDEX_URL --unset=UV_DEFAULT_INDEX --unset=UV_EXTRA_INDEX_URL --unset=UV_INDEX \
        --unset=UV_FIND_LINKS \
        "$scratch/venv/bin/uv" pip compile pyproject.toml --quiet --no-config --universal \
        --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
        --no-emit-find-links --group build --output-file "$out" "$@"
}

mkdir -p requirements
# from the largest to the smallest, each held to the pins of the one before
lock dev.txt --all-extras --group dev "${@}"
lock all.txt --all-extras --constraints requirements/dev.txt "${@}"
lock base.txt --constraints requirements/all.txt "${@}"
