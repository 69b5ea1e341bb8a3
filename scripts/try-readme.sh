#!/usr/bin/env bash
# Runs README's first two commands as printed there, in a clean clone in a temporary folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone -q "$root" "$folder/rapporteur"
cd "$folder/rapporteur"
mapfile -t commands < <(awk '/^```sh/{inside=1;next} /^```/{inside=0} inside' README.md | head -n 2)
[ "${#commands[@]}" -eq 2 ] || { echo "README.md must open with two commands, each in one line" >&2; exit 1; }
echo "first:  ${commands[0]}"
bash -euo pipefail -c "${commands[0]}" 2>&1 | tee out.txt
grep -q "STATE OF PLAY" out.txt
page=$(grep -oE '[^ ]+\.html' out.txt | tail -n 1)
[ -s "$page" ] || { echo "the first command names no page that exists" >&2; exit 1; }
echo "second: ${commands[1]}"
bash -euo pipefail -c "${commands[1]}"
