#!/usr/bin/env bash
# What action.yml runs: annotations up to a limit, a table of all findings in the job summary, and SARIF if asked for.
set -euo pipefail

read -r -a copydesk <<< "${COPYDESK:-copydesk}"
what=()
if [ -n "${COPYDESK_SINCE:-}" ]; then
  what+=(--changed-since "$COPYDESK_SINCE")
else
  while IFS= read -r path; do [ -z "$path" ] || what+=("$path"); done <<< "${COPYDESK_PATHS:-.}"
fi
[ -z "${COPYDESK_STYLE:-}" ] || what+=(--style "$COPYDESK_STYLE")

check() { "${copydesk[@]}" check "${what[@]}" "$@"; }

[ -z "${COPYDESK_SARIF:-}" ] || check --fail-on never --format sarif > "$COPYDESK_SARIF"
check --fail-on never --format markdown >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
most=${COPYDESK_ANNOTATIONS:-50}
code=0
annotations=$(check --fail-on "${COPYDESK_FAIL_ON:-error}" --format github) || code=$?
# The gravest first: GitHub shows only so many of a step.
sorted=$(for level in error warning notice; do grep "^::$level " <<< "$annotations" || true; done)
head -n "$most" <<< "$sorted"
total=$(grep -c . <<< "$sorted" || true)
[ "$total" -le "$most" ] || echo "$((total - most)) more findings are in the job summary."
exit "$code"
