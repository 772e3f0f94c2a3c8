# SPDX-License-Identifier: Apache-2.0
# Completion of refpath for fish, printed by `refpath reference completion-fish`.

function __refpath_rules
  echo 'assessed-again
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
zero-share'
end

function __refpath_codes
  echo 'alias
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
zero-share'
end

complete -c refpath -f
complete -c refpath -n __fish_use_subcommand -s h -l help -d 'tell more'
complete -c refpath -n __fish_use_subcommand -l version -d 'tell the version'

complete -c refpath -n __fish_use_subcommand -a check -d 'read and check definitions'
complete -c refpath -n '__fish_seen_subcommand_from check' -l format -x -a 'text concise json markdown sarif github gitlab junit' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from check' -l output -r -F -a 'text= concise= json= markdown= sarif= github= gitlab= junit=' -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from check' -l fail-on -x -a 'error warning note never' -d 'end with exit code 1 for an error'
complete -c refpath -n '__fish_seen_subcommand_from check' -l select -x -a '(__fish_complete_list , __refpath_rules)' -d 'tell only findings of these rules, besides errors of reading'
complete -c refpath -n '__fish_seen_subcommand_from check' -l ignore -x -a '(__fish_complete_list , __refpath_rules)' -d 'do not tell findings of these rules'
complete -c refpath -n '__fish_seen_subcommand_from check' -l watch -d 'stay, and check again whenever a file is saved'
complete -c refpath -n '__fish_seen_subcommand_from check' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from check' -l threads -x -d 'threads to work with'
complete -c refpath -n '__fish_seen_subcommand_from check' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from check' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a show -d 'steps, roles, time per referral and load of one pathway, by calculation'
complete -c refpath -n '__fish_seen_subcommand_from show' -l format -x -a 'text json csv markdown' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from show' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from show' -l resolved -d 'print the whole pathway as one file, with all changes made'
complete -c refpath -n '__fish_seen_subcommand_from show' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from show' -l only -x -d 'make only these of the redesign\'s changes'
complete -c refpath -n '__fish_seen_subcommand_from show' -l without -x -d 'leave these of the redesign\'s changes out'
complete -c refpath -n '__fish_seen_subcommand_from show' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from show' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from show' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from show' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a simulate -d 'waits, queues, load and targets of one pathway, with intervals'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l format -x -a 'text json csv markdown' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l only -x -d 'make only these of the redesign\'s changes'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l without -x -d 'leave these of the redesign\'s changes out'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l seed -x -d 'seed of the luck, the same for all variants'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l replications -x -d 'make exactly N replications, instead of as many as --precision asks for'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l weeks -x -d 'weeks that count in a replication'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l warm-up -x -d 'weeks before those that count'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l precision -x -d 'half-width of everybody\'s simulated hours a week, as a share of them'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l usable-gap -x -d 'idle time counts as usable when it lasts so long without a break'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l threads -x -d 'threads to work with'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from simulate' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a compare -d 'the main job: whose hours a redesign frees, how sure that is, and what happens to waits'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l format -x -a 'text json csv markdown' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l only -x -d 'make only these of the redesign\'s changes'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l without -x -d 'leave these of the redesign\'s changes out'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l seed -x -d 'seed of the luck, the same for all variants'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l replications -x -d 'make exactly N replications, instead of as many as --precision asks for'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l weeks -x -d 'weeks that count in a replication'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l warm-up -x -d 'weeks before those that count'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l precision -x -d 'half-width of everybody\'s simulated hours a week, as a share of them'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l worth -x -d 'smallest difference in hours a week that matters'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l usable-gap -x -d 'idle time counts as usable when it lasts so long without a break'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l threads -x -d 'threads to work with'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from compare' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from compare' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from compare' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a explain -d 'what an error or warning means, why it matters, and what to write instead'
complete -c refpath -n '__fish_seen_subcommand_from explain' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from explain' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from explain' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from explain' -a '(__refpath_codes)'

complete -c refpath -n __fish_use_subcommand -a attribute -d 'how much each named change of a redesign gives'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l format -x -a 'text json csv markdown' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l measure -x -d 'what it is about, such as freed.nurse, cost, wait or elapsed'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l seed -x -d 'seed of the luck, the same for all variants'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l replications -x -d 'make exactly N replications, instead of as many as --precision asks for'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l weeks -x -d 'weeks that count in a replication'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l warm-up -x -d 'weeks before those that count'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l threads -x -d 'threads to work with'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from attribute' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a sensitivity -d 'which uncertain number matters most, what would flip the verdict, and how likely the claim is'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l format -x -a 'text json csv markdown' -d 'the format of the result'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l measure -x -d 'what it is about, such as freed.nurse, cost, wait or elapsed'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l claim -x -d 'what the redesign is said to gain at least, such as "7.5 h per week"'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l worth -x -d 'smallest difference in hours a week that matters'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l only -x -d 'make only these of the redesign\'s changes'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l without -x -d 'leave these of the redesign\'s changes out'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l set -x -d 'what if'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l seed -x -d 'seed of the luck, the same for all variants'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l replications -x -d 'make exactly N replications, instead of as many as --precision asks for'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l weeks -x -d 'weeks that count in a replication'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l warm-up -x -d 'weeks before those that count'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l threads -x -d 'threads to work with'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l color -x -a 'auto always never' -d 'auto'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -k -a '(__fish_complete_suffix .yml)'
complete -c refpath -n '__fish_seen_subcommand_from sensitivity' -k -a '(__fish_complete_suffix .yaml)'

complete -c refpath -n __fish_use_subcommand -a reference -d 'print a page of reference, such as codes, checks, keys or the JSON Schema of pathway files'
complete -c refpath -n '__fish_seen_subcommand_from reference' -l output -r -F -d 'write the result to FILE, whole or not at all'
complete -c refpath -n '__fish_seen_subcommand_from reference' -l help -d 'tell more about the command'
complete -c refpath -n '__fish_seen_subcommand_from reference' -a 'codes checks keys measures commands formats schema settings-schema completion-bash completion-zsh completion-fish man man-pathway man-check man-show man-simulate man-compare man-explain man-attribute man-sensitivity man-reference'
