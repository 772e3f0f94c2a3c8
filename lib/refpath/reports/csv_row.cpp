// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv_row.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

const std::vector<CsvColumn>& csv_columns() {
  static const std::vector<CsvColumn> table = {
      {"section", &CsvRow::section, true, "What the line is about: one of the sections below."},
      {"variant", &CsvRow::variant, true, "The pathway that it is about; of a difference, the one that is compared."},
      {"against", &CsvRow::against, true, "The pathway that `variant` is compared with."},
      {"key", &CsvRow::key, true,
       "The key of the measure, as in `refpath reference measures`; else what the section says."},
      {"label", &CsvRow::label, true, "The same in words."},
      {"unit", &CsvRow::unit, true, "The unit of all numbers of the line; `share` is 0 to 1, `1` is a count."},
      {"value", &CsvRow::value, false, "The number to use: `exact` where there is one, else `mean`."},
      {"verdict", &CsvRow::verdict, true, "Of a difference, where a smallest difference that matters is defined."},
      {"before", &CsvRow::before, false,
       "The number of `against`: exact where it has one, even if `variant` has none."},
      {"after", &CsvRow::after, false, "The number of `variant`: exact where it has one."},
      {"saved", &CsvRow::saved, false, "Hours a week that are no longer asked: before = after + saved - added."},
      {"added", &CsvRow::added, false, "Hours a week that are newly asked."},
      {"exact", &CsvRow::exact, false, "The number by calculation without chance."},
      {"why_not_exact", &CsvRow::why_not_exact, true,
       "Why there is no such number, with the step that stands in its way."},
      {"mean", &CsvRow::mean, false, "The simulated number."},
      {"low", &CsvRow::low, false, "The lower end of its interval."},
      {"high", &CsvRow::high, false, "The upper end of its interval."},
      {"level", &CsvRow::level, false, "The confidence level of the interval: 0.95 is 95 %."},
      {"adjusted", &CsvRow::adjusted, true,
       "`yes`: the interval is adjusted for the number of groups and variants; `no`: it is not."},
      {"n", &CsvRow::n, false, "Replications that it rests on."},
      {"se", &CsvRow::se, false, "The standard error of `mean`."},
      {"no_number", &CsvRow::no_number, true, "Why there is no simulated number where there could be one."},
      {"sd", &CsvRow::sd, false, "The spread between referrals or visits, as a standard deviation."},
      {"p50", &CsvRow::p50, false, "Half of the referrals or visits are at most here."},
      {"p90", &CsvRow::p90, false, "Nine in ten are at most here."},
      {"p95", &CsvRow::p95, false, "Nineteen in twenty are at most here."},
      {"year_low", &CsvRow::year_low, false,
       "The lower end of what a single year could show by chance alone; of a difference, two different years."},
      {"year_high", &CsvRow::year_high, false, "The upper end of it."},
      {"year_rough", &CsvRow::year_rough, true, "`yes`: too few replications for more than a rough range."},
      {"matched_by", &CsvRow::matched_by, true,
       "The key, step, meeting or clinic in `variant`, where it is called otherwise there."},
      {"place", &CsvRow::place, true,
       "The step, meeting, clinic or kind of time of a line of the ledger; the kind of a thing that differs; file, "
       "line and column of a finding."},
      {"text", &CsvRow::text, true, "What is no number: a message, a fingerprint, a version, what kind of difference."},
      {"text_before", &CsvRow::text_before, true, "Of a difference in the definitions: what `against` says."},
      {"text_after", &CsvRow::text_after, true, "Of a difference in the definitions: what `variant` says."},
  };
  return table;
}

const std::vector<CsvSection>& csv_sections() {
  static const std::vector<CsvSection> table = {
      {"headline",
       "Hours a week of each group of practitioners: `released.<group>` is the time released, with its verdict, "
       "`avoided.<group>` the work that is no longer asked (less than that is released where there are too few people "
       "for the work), `wte.<group>` how many people they are."},
      {"capacity",
       "The same freed hours said in other ways, not to be added up: `days`, `freed_wte`, `of_contract` (share of the "
       "hours at work), `value` and `value_a_year` at unit cost, `more_referrals` that they could carry and the "
       "`own_load` "
       "of the group with them."},
      {"difference", "A measure of `variant` minus that of `against`; `freed.<..>` is `against` minus `variant`."},
      {"ranking", "Of several redesigns: how many more hours `variant` frees than the next one, `against`."},
      {"measure", "A measure of one variant."},
      {"ledger",
       "Hours a week of a group of people, the `key`, at a `place`, before and after; `value` is the change."},
      {"ledger_kind",
       "The same hours by kind of time, which stands in `place`: contact, liaison, admin, travel, meeting."},
      {"moved", "How many of the hours that some no longer give can at most have gone to others, and to whom."},
      {"structure", "A difference between the definitions; `place` says of what, `text` of which kind."},
      {"only_before", "Something that `variant` has no partner for: `place` says what it is."},
      {"only_after", "Something that `against` has no partner for: `place` says what it is."},
      {"attributed",
       "A measure whose gain by all changes together, `value`, is shared out; `before` and `after` are of the "
       "measure."},
      {"in_turn",
       "What the change `variant` adds in the agreed order; `before` and `after` are the sums without and with it."},
      {"any_order",
       "What the change `variant` adds on average over all orders (the Shapley value); without a change: what rounding "
       "leaves, where equal changes show equal numbers."},
      {"verb_in_turn", "The sum of `in_turn` over the changes of one kind, `variant`."},
      {"verb_any_order", "The sum of `any_order` over the changes of one kind, `variant`."},
      {"named_change", "A named change of the redesign: `text` says why, `place` of which kind it is."},
      {"as_written", "What a study of a pair is about, at the numbers of the files: the gain, more being better."},
      {"number",
       "A number that a study moves, at `key`, in words of the file; `variant` is the pathway that has it, or `both`; "
       "`low` and `high` are its range, and `text` says whether somebody gave it."},
      {"swing",
       "What the number at `key` does by itself: `before` and `after` are the gain at the low and at the high end of "
       "its range, `value` is how far they are apart; `text` says what flips."},
      {"break_even",
       "A value of the number at `key` at which the claim just holds; `low` and `high` are what was looked through, "
       "`text` says on which side it holds."},
      {"uncertainty",
       "The gain when all numbers with a range are drawn together: `mean`, `sd`, centiles `p5`, `p50` and `p95`, the "
       "share of the cases in which the `claim` holds, a gain is of `worth`, and the gain is `below_as_written`, and "
       "how many cases are special."},
      {"importance", "The share of the variance of the gain that goes back to the number at `key`."},
      {"rests_on",
       "`all`: how much of what small errors move comes from numbers without a range, as a share; then the weight of "
       "each."},
      {"not_moved", "A number that is not moved; `text` says why."},
      {"warning", "What a reader of the numbers has to know first; `key` is its code, for `refpath explain`."},
      {"expectation",
       "What a file expects of a measure: `text_after` is the limit, `verdict` the outcome, `text` the reason where it "
       "is "
       "not decided."},
      {"finding", "What `refpath check` finds in the files; `key` is its code."},
      {"assumption", "How many numbers of the file are assumed, published, counted locally, and all."},
      {"input", "A file that the variant is made from; `text` is its SHA-256."},
      {"based_on", "A file that that file is based on; `text` is its SHA-256."},
      {"change", "A named change of that file; `text` says whether it was made or left out."},
      {"set", "A value that was set beside that file."},
      {"data", "A file of data of that file; `text` is its SHA-256."},
      {"run", "How it was made: the version of refpath, seed, replications, weeks, and why it stopped."},
  };
  return table;
}

std::string csv_number(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? plain(*value) : "";
}

namespace {

/// The text on one line, free of what is no text.
std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  return printable(line);
}

/// Whether a spreadsheet could take the text for a formula (OWASP, "CSV Injection"): also behind spaces, and in the
/// wide letters of East Asia.
bool like_a_formula(std::string_view text) {
  const std::size_t start = text.find_first_not_of(' ');
  if (start == text.npos) return false;
  const std::string_view begins = text.substr(start);
  for (const std::string_view sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (begins.substr(0, sign.size()) == sign) return true;
  return false;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of("\",;\t") == cell.npos && (cell.empty() || (cell.front() != ' ' && cell.back() != ' ')))
    return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

std::string words(const std::string& text) {
  const std::string line = on_one_line(text);
  return quoted(like_a_formula(line) ? "'" + line : line);
}

}  // namespace

std::string to_csv(const std::vector<CsvRow>& rows) {
  std::string text;
  const char* separator = "";
  for (const auto& column : csv_columns()) {
    text += separator + std::string(column.name);
    separator = ",";
  }
  text += '\n';
  for (const auto& row : rows) {
    separator = "";
    for (const auto& column : csv_columns()) {
      text += separator + (column.words ? words(row.*column.cell) : row.*column.cell);
      separator = ",";
    }
    text += '\n';
  }
  return text;
}

}  // namespace refpath
