#!/usr/bin/env bash
# The one step of action.yml: takes the executable of the action's own release, or builds the command from its checkout, and runs it. Inputs
# arrive as variables, so that nothing a workflow passes becomes part of a script. Building needs the .NET 10 SDK; where gcc or clang and
# zlib are (on GitHub's runners they are), the command is native and starts at once, elsewhere the SDK's runtime runs it.
set -euo pipefail
action=$(cd "$(dirname "$0")/.." && pwd)
# Two versions of the action in one job have a checkout each, and a build each.
command=${RUNNER_TEMP:-$(mktemp -d)}/contentlint-command-$(printf '%s' "$action" | cksum | cut -d ' ' -f 1)
case $INPUT_SARIF_FILE in
  *[$'\n\r']*)
    echo "contentlint: sarif-file must be one line" >&2
    exit 2
    ;;
esac

# A tag v1.2.3 is a release; what is fetched counts only with its checksum.
fetch() {
  case ${GITHUB_ACTION_REF:-} in v[0-9]*.[0-9]*.[0-9]*) ;; *) return 1 ;; esac
  [ -n "${GITHUB_ACTION_REPOSITORY:-}" ] || return 1
  local address=${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_ACTION_REPOSITORY/releases/download/$GITHUB_ACTION_REF
  local script=${RUNNER_TEMP:-/tmp}/contentlint-install.sh
  sed "s|@ADDRESS@|$address|; s|@VERSION@|${GITHUB_ACTION_REF#v}|" "$action/packaging/install.sh" > "$script" \
    && sh "$script" --from "${CONTENTLINT_RELEASES:-$address}" --to "$command"
}

publish() { dotnet publish "$action/src/Linter/Cli" --configuration Release --output "$command" --nologo --verbosity quiet "$@"; }
if [ ! -d "$command" ] && ! fetch > "$command.log" 2>&1 && ! publish > "$command.log" 2>&1; then
  echo "::debug::no native command here: $(tail -n 1 "$command.log")"
  rm -rf "$command"
  publish -p:PublishAot=false
fi

contentlint=("$command/contentlint")
[ ! -e "$command/contentlint.dll" ] || contentlint=(dotnet "$command/contentlint.dll")

summary=${RUNNER_TEMP:-$(mktemp -d)}/contentlint-summary.md
arguments=(--format github --format "markdown=$summary" --format "sarif=$INPUT_SARIF_FILE" --fail-on "$INPUT_FAIL_ON")
[ -z "${INPUT_CONFIG:-}" ] || arguments+=(--config "$INPUT_CONFIG")
[ -z "${INPUT_CHANGED_SINCE:-}" ] || arguments+=(--changed-since "$INPUT_CHANGED_SINCE")
[ "${INPUT_CHANGED_LINES:-false}" != true ] || arguments+=(--changed-lines)
paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<< "${INPUT_PATHS:-.}"

# The output is set even when findings fail the step: the upload runs after it with “if: always()”.
[ -z "${GITHUB_OUTPUT:-}" ] || printf 'sarif-file=%s\n' "$INPUT_SARIF_FILE" >> "$GITHUB_OUTPUT"
code=0
"${contentlint[@]}" check "${arguments[@]}" -- "${paths[@]}" || code=$?
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || [ ! -e "$summary" ] || cat "$summary" >> "$GITHUB_STEP_SUMMARY"
exit "$code"
