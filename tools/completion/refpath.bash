# SPDX-License-Identifier: Apache-2.0
# Completion of refpath for bash, printed by `refpath reference completion-bash`.

_refpath_rules="
  assessed-again
  busy-clinic
  busy-joint-step
  busy-meeting
  busy-role
  busy-visits
  exit-kind-gone
  idle-change
  joint-hours
  joint-staff
  less-contact
  many-people
  many-visits
  meeting-hours
  meeting-staff
  meetings-clash
  milestone-twice
  missing-labels
  near-names
  no-source
  no-time-passes
  no-way-out
  other-demand
  overloaded-caseload
  overloaded-clinic
  overloaded-joint-step
  overloaded-meeting
  overloaded-place
  overloaded-role
  overloaded-visits
  part-time-twice
  place-kept
  same-person-hours
  short-patience
  short-time
  split-never-joined
  story-again
  target-bypassed
  target-off-route
  target-too-soon
  unreachable-step
  unused-attribute
  unused-clinic
  unused-count
  unused-exit
  unused-meeting
  unused-place
  unused-role
  visit-may-not-fit
  visit-never-fits
  wait-without-owner
  when-nobody
  zero-share
"
_refpath_codes="
  alias
  any-of-several
  assessed-again
  bad-amount
  bad-count
  bad-date
  bad-duration
  bad-hours
  bad-money
  bad-name
  bad-number
  bad-order
  bad-rate
  bad-share
  bad-slots
  bad-start
  bad-unit
  based-on
  between
  bracket
  branch-entered
  branch-leads-out
  branch-list
  branch-never-ends
  branch-shared
  busy-clinic
  busy-joint-step
  busy-meeting
  busy-role
  busy-visits
  by
  cancelled
  change-alone
  change-count
  change-exists
  change-moot
  change-needs
  change-unknown
  changes-at-odds
  colon-in-text
  colon-space
  comma-in-text
  control-character
  crowded
  currencies
  cut-by-hash
  data-cell
  data-column
  data-file
  duplicate-key
  duplicate-name
  empty-file
  encoding
  exact-mismatch
  exit-kind-gone
  expect-failed
  expect-measure
  expect-near
  expect-needs-runs
  expect-unit
  file-too-big
  first-on
  fixed-rule
  form
  format
  guard-contact
  guard-demand
  guard-exit-kind
  guard-fewer-helped
  guard-goalposts
  guard-kind
  guard-leave
  guard-load
  guard-money
  guard-other-name
  guard-people
  guard-worth
  hours-differ
  idle-change
  ignore-comment
  ignore-unused
  indentation
  joint-hours
  joint-staff
  kept-slots
  less-contact
  many-classes
  many-errors
  many-people
  many-visits
  matches
  meeting-hours
  meeting-left
  meeting-overlap
  meeting-staff
  meetings-clash
  milestone-twice
  missing-key
  missing-labels
  missing-value
  mixed-units
  near-names
  needs-people
  needs-work
  no-source
  no-time-passes
  no-unit
  no-way-out
  no-working-time
  not-beside
  not-precise
  not-settled
  nothing
  one-of
  other-demand
  other-yaml
  overloaded-caseload
  overloaded-clinic
  overloaded-joint-step
  overloaded-meeting
  overloaded-place
  overloaded-role
  overloaded-visits
  part-time-twice
  path-outside
  place-again
  place-kept
  place-not-held
  place-order
  quote-not-closed
  quotes
  redesign-key
  removed-in-use
  replay
  rest-twice
  runaway
  same-person
  same-person-hours
  saturated
  share-sum
  short-patience
  short-time
  skewed
  small-group
  split-never-joined
  starts-on
  still-growing
  story-again
  tab
  target-bypassed
  target-ends
  target-off-route
  target-too-soon
  too-deep
  too-long
  too-many
  too-many-parts
  tries-again
  two-documents
  unfinished
  unknown-key
  unknown-name
  unknown-rule
  unknown-word
  unreachable-step
  unused-attribute
  unused-clinic
  unused-count
  unused-exit
  unused-meeting
  unused-place
  unused-role
  visit-may-not-fit
  visit-never-fits
  wait-without-owner
  week-table
  when-gap
  when-never
  when-nobody
  when-overlap
  wrong-kind
  yaml
  yaml-tag
  zero-share
"

# Of these words those that begin as what is typed.
_refpath_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
}

# The same where words are joined by commas.
_refpath_list() {
  local word head=""
  [[ $cur == *,* ]] && head="${cur%,*},"
  while IFS= read -r word; do COMPREPLY+=("$head$word"); done < <(compgen -W "$1" -- "${cur##*,}")
}

# Files that end so, and folders.
_refpath_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    if [[ -d $file || -z $1 || $file =~ $1 ]]; then COMPREPLY+=("$file"); fi
  done < <(compgen -f -- "$cur")
}

_refpath() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  # `--format=json` is three words to bash.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
    if [[ $prev != -* ]]; then
      _refpath_files ""
      return
    fi
  fi
  if ((COMP_CWORD == 1)); then
    _refpath_words "check show simulate compare explain attribute sensitivity reference --help --version"
    return
  fi
  case "$command $prev" in
    "check --format") _refpath_words "text concise json markdown sarif github gitlab junit"; return ;;
    "check --output") _refpath_words "text= concise= json= markdown= sarif= github= gitlab= junit="; _refpath_files ""; return ;;
    "check --fail-on") _refpath_words "error warning note never"; return ;;
    "check --select") _refpath_list "$_refpath_rules"; return ;;
    "check --ignore") _refpath_list "$_refpath_rules"; return ;;
    "check --set") return ;;
    "check --threads") return ;;
    "check --color") _refpath_words "auto always never"; return ;;
    "show --format") _refpath_words "text json csv markdown"; return ;;
    "show --output") _refpath_files ""; return ;;
    "show --set") return ;;
    "show --only") return ;;
    "show --without") return ;;
    "show --color") _refpath_words "auto always never"; return ;;
    "simulate --format") _refpath_words "text json csv markdown"; return ;;
    "simulate --output") _refpath_files ""; return ;;
    "simulate --set") return ;;
    "simulate --only") return ;;
    "simulate --without") return ;;
    "simulate --seed") return ;;
    "simulate --replications") return ;;
    "simulate --weeks") return ;;
    "simulate --warm-up") return ;;
    "simulate --precision") return ;;
    "simulate --usable-gap") return ;;
    "simulate --threads") return ;;
    "simulate --color") _refpath_words "auto always never"; return ;;
    "compare --format") _refpath_words "text json csv markdown"; return ;;
    "compare --output") _refpath_files ""; return ;;
    "compare --only") return ;;
    "compare --without") return ;;
    "compare --set") return ;;
    "compare --seed") return ;;
    "compare --replications") return ;;
    "compare --weeks") return ;;
    "compare --warm-up") return ;;
    "compare --precision") return ;;
    "compare --worth") return ;;
    "compare --usable-gap") return ;;
    "compare --threads") return ;;
    "compare --color") _refpath_words "auto always never"; return ;;
    "explain --output") _refpath_files ""; return ;;
    "explain --color") _refpath_words "auto always never"; return ;;
    "attribute --format") _refpath_words "text json csv markdown"; return ;;
    "attribute --output") _refpath_files ""; return ;;
    "attribute --measure") return ;;
    "attribute --seed") return ;;
    "attribute --replications") return ;;
    "attribute --weeks") return ;;
    "attribute --warm-up") return ;;
    "attribute --set") return ;;
    "attribute --threads") return ;;
    "attribute --color") _refpath_words "auto always never"; return ;;
    "sensitivity --format") _refpath_words "text json csv markdown"; return ;;
    "sensitivity --output") _refpath_files ""; return ;;
    "sensitivity --measure") return ;;
    "sensitivity --claim") return ;;
    "sensitivity --worth") return ;;
    "sensitivity --only") return ;;
    "sensitivity --without") return ;;
    "sensitivity --set") return ;;
    "sensitivity --seed") return ;;
    "sensitivity --replications") return ;;
    "sensitivity --weeks") return ;;
    "sensitivity --warm-up") return ;;
    "sensitivity --threads") return ;;
    "sensitivity --color") _refpath_words "auto always never"; return ;;
    "reference --output") _refpath_files ""; return ;;
  esac
  if [[ $cur == -* ]]; then
    case $command in
      check) _refpath_words "--format --output --fail-on --select --ignore --watch --set --threads --color --help" ;;
      show) _refpath_words "--format --output --resolved --set --only --without --color --help" ;;
      simulate) _refpath_words "--format --output --set --only --without --seed --replications --weeks --warm-up --precision --usable-gap --threads --color --help" ;;
      compare) _refpath_words "--format --output --only --without --set --seed --replications --weeks --warm-up --precision --worth --usable-gap --threads --color --help" ;;
      explain) _refpath_words "--output --color --help" ;;
      attribute) _refpath_words "--format --output --measure --seed --replications --weeks --warm-up --set --threads --color --help" ;;
      sensitivity) _refpath_words "--format --output --measure --claim --worth --only --without --set --seed --replications --weeks --warm-up --threads --color --help" ;;
      reference) _refpath_words "--output --help" ;;
    esac
    return
  fi
  case $command in
    check) _refpath_files '[.]ya?ml$' ;;
    show) _refpath_files '[.]ya?ml$' ;;
    simulate) _refpath_files '[.]ya?ml$' ;;
    compare) _refpath_files '[.]ya?ml$' ;;
    explain) _refpath_words "$_refpath_codes" ;;
    attribute) _refpath_files '[.]ya?ml$' ;;
    sensitivity) _refpath_files '[.]ya?ml$' ;;
    reference) _refpath_words "codes checks keys measures commands formats schema settings-schema completion-bash completion-zsh completion-fish man man-pathway man-check man-show man-simulate man-compare man-explain man-attribute man-sensitivity man-reference" ;;
  esac
}
complete -F _refpath refpath
