// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "catch.hpp"
#include "support/golden.hpp"
#include "support/shell.hpp"

namespace {

struct Case {
  const char* golden;  ///< Under tests/cli, named command/case.
  const char* line;
};

/// Each is typed at the top of the repository.
const Case cases[] = {
    {"refpath/nothing", "refpath"},
    {"refpath/help", "refpath --help"},
    {"refpath/version", "refpath --version"},
    {"refpath/typo", "refpath chek tests/cli/files/small"},
    {"refpath/unknown", "refpath forecast"},
    {"refpath/not_built", "refpath report tests/cli/files/small"},
    {"refpath/option_first", "refpath --threads 2 compare tests/cli/files/small"},

    {"check/clean", "refpath check tests/cli/files/small/redesign.yaml"},
    {"check/folder", "refpath check tests/cli/files/small tests/cli/files/sketch"},
    {"check/typo", "refpath check tests/cli/files/typo.yaml"},
    {"check/typo_color", "refpath check --color always tests/cli/files/typo.yaml"},
    {"check/typo_json", "refpath check --format json tests/cli/files/typo.yaml"},
    {"check/no_way_out", "refpath check tests/cli/files/no_way_out.yaml"},
    {"check/overloaded", "refpath check tests/cli/files/saturated"},
    {"check/never_fail", "refpath check --fail-on never tests/cli/files/typo.yaml"},
    {"check/empty", "refpath check tests/cli/files/empty.yaml"},
    {"check/standard_input", "refpath check - < tests/cli/files/sketch/current.yaml"},
    {"check/missing", "refpath check tests/cli/files/small/curent.yaml tests/cli/files/typo.yaml"},
    {"check/nothing", "refpath check"},
    {"check/help", "refpath check --help"},
    {"check/unknown_option", "refpath check --formt json tests/cli/files/typo.yaml"},
    {"check/abbreviation", "refpath check --form json tests/cli/files/typo.yaml"},
    {"check/bad_format", "refpath check --format jsn tests/cli/files/typo.yaml"},
    {"check/other_format", "refpath check --format csv tests/cli/files/typo.yaml"},
    {"check/typo_markdown", "refpath check --format markdown tests/cli/files/typo.yaml"},
    {"check/typo_concise",
     "refpath check --format concise tests/cli/files/typo.yaml tests/cli/files/small/curent.yaml"},
    {"check/typo_sarif", "refpath check --format sarif tests/cli/files/typo.yaml tests/cli/files/small/curent.yaml"},
    {"check/typo_github", "refpath check --format github tests/cli/files/typo.yaml tests/cli/files/small/curent.yaml"},
    {"check/typo_gitlab", "refpath check --format gitlab tests/cli/files/typo.yaml tests/cli/files/small/curent.yaml"},
    {"check/typo_junit", "refpath check --format junit tests/cli/files/typo.yaml tests/cli/files/small"},
    {"check/all_unread", "refpath check --format junit no.yaml nor.yaml"},
    {"check/in_github_actions", "GITHUB_ACTIONS=true refpath check tests/cli/files/typo.yaml"},
    {"check/in_github_actions_json", "GITHUB_ACTIONS=true refpath check --format concise tests/cli/files/typo.yaml"},
    {"check/output_standard", "refpath check --output github=- tests/cli/files/typo.yaml"},
    {"check/output_twice", "refpath check --output sarif=x.sarif --output ./x.sarif tests/cli/files/typo.yaml"},
    {"check/output_and_format", "refpath check --format json --output github=- tests/cli/files/typo.yaml"},
    {"check/output_format_typo", "refpath check --output sarrif=x.sarif tests/cli/files/typo.yaml"},
    {"check/output_other_format", "refpath check --output csv=x.csv tests/cli/files/typo.yaml"},
    {"check/output_no_file", "refpath check --output sarif= tests/cli/files/typo.yaml"},
    {"check/format_near_word", "refpath check --format codeclimate tests/cli/files/typo.yaml"},
    {"check/no_value", "refpath check tests/cli/files/typo.yaml --format"},
    {"check/twice", "refpath check --format text --format json tests/cli/files/typo.yaml"},
    {"check/no_yaml_in_folder", "refpath check docs/decisions"},

    {"check/changes", "refpath check tests/cli/files/by_change"},
    {"check/set", "refpath check tests/cli/files/small/current.yaml --set demand.referrals=8"},
    {"check/set_nowhere", "refpath check tests/cli/files/small --set demnd.referrals=\"8 per week\""},
    {"check/set_a_change",
     "refpath check tests/cli/files/by_change/redesign.yaml --set changes.one_form.verb=automate"},

    {"show/resolved", "refpath show --resolved tests/cli/files/by_change/redesign.yaml"},
    {"show/resolved_json", "refpath show --resolved --format json tests/cli/files/by_change/redesign.yaml"},
    {"show/small", "refpath show tests/cli/files/small/current.yaml"},
    {"show/sketch", "refpath show tests/cli/files/sketch/current.yaml"},
    {"show/sketch_json", "refpath show --format json tests/cli/files/sketch/current.yaml"},
    {"show/sketch_csv", "refpath show --format csv tests/cli/files/sketch/current.yaml"},
    {"show/sketch_markdown", "refpath show --format markdown tests/cli/files/sketch/current.yaml"},
    {"show/abbreviated_format", "refpath show --format md tests/cli/files/sketch/current.yaml"},
    {"show/typo", "refpath show tests/cli/files/typo.yaml"},
    {"show/no_way_out", "refpath show tests/cli/files/no_way_out.yaml"},
    {"show/folder", "refpath show tests/cli/files/small"},
    {"show/data", "refpath show tests/cli/files/data/kinds.yaml"},
    {"show/two", "refpath show tests/cli/files/small/current.yaml tests/cli/files/small/redesign.yaml"},

    {"simulate/small", "refpath simulate --replications 4 tests/cli/files/small/current.yaml"},
    {"simulate/small_csv", "refpath simulate --format csv --replications 4 tests/cli/files/small/current.yaml"},
    {"simulate/small_markdown",
     "refpath simulate --format markdown --replications 4 tests/cli/files/small/current.yaml"},
    {"simulate/planned_format", "refpath simulate --format html tests/cli/files/small/current.yaml"},
    {"simulate/weeks",
     "refpath simulate --replications 4 --weeks 26 --warm-up 4 --seed 7 "
     "tests/cli/files/small/redesign.yaml"},
    {"simulate/saturated", "refpath simulate --replications 4 tests/cli/files/saturated/current.yaml"},
    {"simulate/no_demand", "refpath simulate tests/cli/files/sketch/current.yaml"},
    {"simulate/typo", "refpath simulate tests/cli/files/typo.yaml"},
    {"simulate/bad_seed", "refpath simulate --seed -3 tests/cli/files/small/current.yaml"},
    {"simulate/bad_replications", "refpath simulate --replications 1 tests/cli/files/small/current.yaml"},
    {"simulate/bad_precision", "refpath simulate --precision 150% tests/cli/files/small/current.yaml"},

    {"compare/small", "refpath compare --replications 4 tests/cli/files/small"},
    {"compare/reversed",
     "refpath compare --replications 4 tests/cli/files/small/redesign.yaml "
     "tests/cli/files/small/current.yaml"},
    {"compare/itself", "refpath compare tests/cli/files/small/redesign.yaml tests/cli/files/small/redesign.yaml"},
    {"compare/three",
     "refpath compare --replications 4 tests/cli/files/small/current.yaml "
     "tests/cli/files/small/redesign.yaml tests/cli/files/saturated/redesign.yaml"},
    {"compare/saturated", "refpath compare --replications 4 tests/cli/files/saturated"},
    {"compare/constructs", "refpath compare --replications 4 tests/cli/files/constructs"},
    {"compare/sketch", "refpath compare tests/cli/files/sketch"},
    {"compare/sketch_json", "refpath compare --format json tests/cli/files/sketch"},
    {"compare/constructs_csv", "refpath compare --format csv --replications 4 tests/cli/files/constructs"},
    {"compare/small_markdown", "refpath compare --format markdown --replications 4 tests/cli/files/small"},
    {"compare/format_typo", "refpath compare --format makrdown tests/cli/files/small"},
    {"compare/format_program", "refpath compare --format xlsx tests/cli/files/small"},
    {"compare/format_unknown", "refpath compare --format pdf tests/cli/files/small"},
    {"compare/format_as_option", "refpath compare --csv tests/cli/files/small"},
    {"compare/output_ending", "refpath compare tests/cli/files/small --output report.html"},
    {"compare/output_spreadsheet", "refpath compare tests/cli/files/small --output report.XLSX"},
    {"compare/output_is_input",
     "refpath compare tests/cli/files/small --format text --output "
     "tests/cli/files/../files/small/current.yaml"},
    {"compare/other_names", "refpath compare examples/comparisons/three"},
    {"check/output_is_input",
     "refpath check tests/cli/files/small --format json --output tests/cli/files/small/current.yaml"},
    {"show/output_is_data", "refpath show tests/cli/files/data/kinds.yaml --output tests/cli/files/data/times.csv"},
    {"compare/typo", "refpath compare tests/cli/files/small/current.yaml tests/cli/files/typo.yaml"},
    {"compare/one_file", "refpath compare tests/cli/files/small/current.yaml"},
    {"compare/no_redesign", "refpath compare tests/cli/files"},
    {"compare/nothing", "refpath compare"},
    {"compare/help", "refpath compare --help"},
    {"compare/bad_threads", "refpath compare --threads 0 tests/cli/files/small"},
    {"compare/bad_worth", "refpath compare --worth much tests/cli/files/small"},
    {"compare/unwritable", "refpath compare --output no/such/folder/x.txt tests/cli/files/small"},
    {"compare/output_is_folder", "refpath compare --output tests/cli tests/cli/files/small"},

    {"compare/changes", "refpath compare --replications 40 tests/cli/files/by_change/redesign.yaml"},
    {"compare/changes_json", "refpath compare --replications 40 --format json tests/cli/files/by_change/redesign.yaml"},
    {"compare/only", "refpath compare --replications 4 tests/cli/files/by_change/redesign.yaml --only one_form,a_call"},
    {"compare/only_typo", "refpath compare tests/cli/files/by_change/redesign.yaml --without a_cal"},
    {"compare/only_nothing", "refpath compare tests/cli/files/by_change/redesign.yaml --only ,"},
    {"compare/other_base",
     "refpath compare tests/cli/files/small/current.yaml tests/cli/files/by_change/redesign.yaml"},
    {"compare/nurse_pair", "refpath compare pathways/mental-health-referral"},
    {"compare/sample_pooling", "refpath compare examples/comparisons/pooling"},
    {"compare/sample_pooling_csv", "refpath compare --format csv examples/comparisons/pooling"},
    {"compare/sample_saturated", "refpath compare examples/comparisons/saturated"},
    {"compare/sample_worse", "refpath compare examples/comparisons/worse"},
    {"compare/sample_not_clear", "refpath compare examples/comparisons/not-clear"},
    {"compare/sample_three",
     "cd examples/comparisons/three && refpath compare current.yaml complete-form.yaml daily-huddle.yaml"},
    {"compare/sample_three_markdown",
     "cd examples/comparisons/three && refpath compare --format markdown current.yaml complete-form.yaml "
     "daily-huddle.yaml"},
    {"check/samples", "refpath check examples/comparisons"},

    {"attribute/small", "refpath attribute tests/cli/files/changes/redesign.yaml"},
    {"attribute/markdown", "refpath attribute --format markdown tests/cli/files/changes/redesign.yaml"},
    {"attribute/json",
     "refpath attribute --format json --measure freed.podiatrist tests/cli/files/changes/redesign.yaml"},
    {"attribute/csv", "refpath attribute --format csv tests/cli/files/changes/redesign.yaml"},
    {"attribute/simulated",
     "refpath attribute --measure 'elapsed, target.three_weeks' --replications 4 "
     "tests/cli/files/changes/redesign.yaml"},
    {"attribute/what_if",
     "refpath attribute --set demand.referrals='12 per week' --measure cost tests/cli/files/changes/redesign.yaml"},
    {"attribute/thirteen", "refpath attribute --measure freed.nurse tests/cli/files/changes/thirteen.yaml"},
    {"attribute/nurse", "refpath attribute pathways/mental-health-referral/redesign.yaml"},
    {"attribute/no_changes", "refpath attribute tests/cli/files/small/redesign.yaml"},
    {"attribute/unknown_measure", "refpath attribute --measure freed.podiatrst tests/cli/files/changes/redesign.yaml"},
    {"attribute/unknown_thing", "refpath attribute --measure happiness tests/cli/files/changes/redesign.yaml"},
    {"attribute/nothing", "refpath attribute"},
    {"attribute/two", "refpath attribute tests/cli/files/changes/redesign.yaml tests/cli/files/small/redesign.yaml"},
    {"attribute/typo", "refpath attribute tests/cli/files/typo.yaml"},
    {"attribute/help", "refpath attribute --help"},

    {"sensitivity/small", "refpath sensitivity tests/cli/files/small"},
    {"sensitivity/changes", "refpath sensitivity tests/cli/files/changes/redesign.yaml"},
    {"sensitivity/what_if",
     "refpath sensitivity --set demand.referrals='12 per week' --format csv tests/cli/files/changes/redesign.yaml"},
    {"sensitivity/small_csv", "refpath sensitivity --format csv tests/cli/files/small"},
    {"sensitivity/itself", "refpath sensitivity tests/cli/files/small/current.yaml tests/cli/files/small/current.yaml"},
    {"sensitivity/nurse_pair", "refpath sensitivity pathways/mental-health-referral"},
    {"sensitivity/cost_markdown",
     "refpath sensitivity --format markdown --measure cost --claim 300 tests/cli/files/small"},
    {"sensitivity/saturated", "refpath sensitivity --claim '5 h per week' tests/cli/files/saturated"},
    {"sensitivity/elapsed", "refpath sensitivity --measure elapsed --replications 4 --weeks 8 tests/cli/files/small"},
    {"sensitivity/constructs", "refpath sensitivity --replications 4 --weeks 8 tests/cli/files/constructs"},
    {"sensitivity/no_demand", "refpath sensitivity tests/cli/files/sketch"},
    {"sensitivity/three",
     "refpath sensitivity tests/cli/files/small/current.yaml tests/cli/files/small/redesign.yaml "
     "tests/cli/files/saturated/redesign.yaml"},
    {"sensitivity/bad_measure", "refpath sensitivity --measure freed.podiatris tests/cli/files/small"},
    {"sensitivity/unknown_measure", "refpath sensitivity --measure happiness tests/cli/files/small"},
    {"sensitivity/bad_claim", "refpath sensitivity --claim 'a day' tests/cli/files/small"},
    {"sensitivity/nothing", "refpath sensitivity"},
    {"sensitivity/help", "refpath sensitivity --help"},

    {"explain/code", "refpath explain still-growing"},
    {"explain/bracketed", "refpath explain '[guard-contact]'"},
    {"explain/typo", "refpath explain share-sun"},
    {"explain/unknown", "refpath explain quantum"},
    {"explain/two", "refpath explain share-sum guard-load"},

    {"reference/measures", "refpath reference measures"},
    {"reference/typo", "refpath reference measure"},
    {"reference/nothing", "refpath reference"},

    {"show/full_disk", "refpath show tests/cli/files/sketch/current.yaml > /dev/full"},
};

}  // namespace

TEST_CASE("what is typed gives the whole texts and the exit code that are expected") {
  for (const auto& typed : cases) {
    const auto result = refpath::test::type(typed.line);
    const std::string text = fmt::format("$ {}\n--- exit code {}\n--- standard output\n{}--- standard error\n{}",
                                         typed.line, result.code, result.out, result.errors);
    refpath::test::check_golden(fmt::format("tests/cli/{}.out", typed.golden), text);
  }
}
