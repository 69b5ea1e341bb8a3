#!/usr/bin/env bash
# A desk analyst's two mornings, as typed: the night's folder in, what moved, one cell doubted, the calendar, one correction, the brief out.
# Usage: analyst.sh ARTICLES WORK, with `rap` on the PATH. ARTICLES is stories/ceasefire/articles; everything is written below WORK.
set -euo pipefail
articles=$1
cd "$2"

step() { echo "== $*" >&2; }
# runs a command that must end with this exit code
ends_with() {
  local wanted=$1 got=0
  shift
  "$@" || got=$?
  [[ $got -eq $wanted ]] || { echo "ends with $got, not $wanted: $*" >&2; exit 1; }
}

mkdir -p inbox/monday inbox/tuesday
cp "$articles"/{01,07}-*.txt "$articles/sources.json" inbox/monday/
cp "$articles"/{02,03,04,05,06}-*.txt "$articles/sources.json" inbox/tuesday/
: > inbox/monday/empty.txt
printf '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR' > inbox/monday/photo.txt

step "Monday: the folder goes in; two files cannot be read, and each is told with what to do"
rap init desk
cd desk
ends_with 1 rap add ../inbox/monday > added.txt 2> failed.txt
grep -c '^new' added.txt | grep -qx 2
grep -q 'empty.txt E-EMPTY' failed.txt
grep -q 'photo.txt E-NOT-TEXT' failed.txt
grep -c 'help:' failed.txt | grep -qx 2
rap build
rap brief -q > monday.txt
rap state -f json > monday-state.json

step "Tuesday: what is known is passed over, what is new is read"
ends_with 1 rap add ../inbox/monday ../inbox/tuesday > added.txt 2> failed.txt
grep -c '^known' added.txt | grep -qx 2
grep -c '^new' added.txt | grep -qx 5
rap build

step "what moved since Monday, the stances first, an id at the end of each"
rap diff 2031-03-10 2031-03-11 > moved.txt
grep -m1 -q '^stance .* · [a-z]*-[0-9a-z]*$' moved.txt
rap diff 2031-03-10 2031-03-11 --json > moved.json

step "the board of that day: a glyph with its word"
rap state --as-of 2031-03-11 > board.txt
grep -q '≠ disputed' board.txt
rap state --as-of 2031-03-11 -f csv > board.csv

step "one cell doubted: both sides' words, how many witnesses, by which rules"
proposal=$(grep '^proposal,' board.csv | grep ',disputed,' | head -1 | cut -d, -f2)
rap explain "$proposal" > explained.txt
grep -q 'rule' explained.txt
rap lineage "$proposal" > witnesses.txt
grep -q 'WHO CARRIES IT' witnesses.txt
grep -q 'copy of 01-meridian-monday' witnesses.txt
rap show "$proposal" | grep -q '^FIELDS'

step "what comes next, for the calendar program"
rap calendar > ahead.txt
grep -q 'TENTATIVE' ahead.txt
rap calendar -f ics -o week.ics

step "one wrong attribution corrected; the board follows, the log keeps who and why"
answer=$(rap timeline --frame response -f csv | grep ',response,' | head -1 | cut -d, -f4)
rap correct "$answer" decision=defer --who Analyst --why "the full text says: will answer later"
rap state -f json > corrected-state.json
rap log | grep -q 'Analyst'
rap undo "$(rap log --json | grep -m1 -o 'c-[0-9a-f]*')" --who Analyst --why "read again"

step "the brief goes out, and every footnote stands on its words"
rap brief -f md -o brief.md
rap verify brief.md
rap read --json -o record.json
rap export -f dossier,ics,csv -o packet
rap verify packet > verified.txt

step "a second look the same morning: nothing that was read comes back"
ends_with 1 rap add ../inbox/monday ../inbox/tuesday > again.txt 2> /dev/null
! grep -q '^new' again.txt
rap diff 2031-03-11 | grep -qx 'Nothing new.'
