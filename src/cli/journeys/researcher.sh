#!/usr/bin/env bash
# A researcher's corpus, as typed: load it with interruptions, see the sources, get the candidates, release, correct, release again.
# Usage: researcher.sh STORIES WORK, with `rap` on the PATH. STORIES is the folder stories/; everything is written below WORK.
set -euo pipefail
stories=$1
cd "$2"

step() { echo "== $*" >&2; }

step "the unit of coding as a schema, a project for the corpus"
rap schema record > record.schema.json
rap init study
cd study

step "the corpus goes in; stopped by Ctrl-C, the same command goes on where it was"
set +e
rap add "$stories"/{ceasefire,dock-strike,timber-tariff}/articles > first.txt 2> stopped.txt &
pid=$!
sleep 0.7
kill -INT $pid 2> /dev/null
wait $pid
interrupted=$?
set -e
[[ $interrupted -eq 130 || $interrupted -eq 0 ]]
rap add "$stories"/{ceasefire,dock-strike,timber-tariff}/articles > second.txt
grep -cE '^(new|known)' second.txt | grep -qx 14
rap build

step "the sources: who printed how much, of which day, with whom behind it"
rap articles -f csv > sources.csv
rap origins -f csv > origins.csv
rap lineage -f csv > lineage.csv
grep -q ',copy,' lineage.csv

step "candidates with all their mentions"
rap timeline --frame ceasefire,violation --json > candidates.json
rap timeline --frame ceasefire -f csv | grep -q ',ceasefire,'

step "the first release: tables, record, dossier; whoever gets it can check it"
rap export -f csv,json,parquet,dossier -o release-1.0
rap verify release-1.0 > verified-1.0.txt

step "a coder decides: values set, each with a reason"
truce=$(rap timeline --frame ceasefire -f csv | grep ',ceasefire,' | head -1 | cut -d, -f4)
rap correct "$truce" form=unilateral coverage=full --who Ann --why "the codebook: all arms, no area named"
talks=$(rap timeline --frame talks -f csv | grep ',talks,' | head -1 | cut -d, -f4)
rap correct "$talks" status=cancelled --who Ann --why "the next issue takes it back"

step "the second release explains every change"
rap export -f csv,json,parquet,dossier -o release-1.1
rap verify release-1.1 > verified-1.1.txt
rap log -f csv > corrections.csv
rap diff release-1.0 release-1.1 > changes.txt
grep -q "the codebook: all arms" changes.txt
grep -q "status: held → cancelled" changes.txt
rap diff release-1.0 release-1.1 --json > changes.json

step "the same release again gives the same bytes"
rap export -f csv,json,parquet,dossier -o release-1.1-again
for file in release-1.1/*; do cmp "$file" "release-1.1-again/$(basename "$file")"; done
