// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include "refpath/units/clock_text.hpp"
#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr int noon = 12, midnight = 24;

enum class Half { unsaid, morning, afternoon };

// A word of hours and starts, however it is written.
struct Token {
  enum Kind { day, ordinal, clock, dash, comma, semicolon };
  Kind kind = comma;
  std::string text;  // Of a day or an ordinal.
  int hour = 0, minute = 0;
  Half half = Half::unsaid;
  bool by_twelve = false;  // An hour that may be of the afternoon: `5`, not `05:00` or `17`.
};

struct Word {
  std::string_view written, meant;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// The day, or days, that a word names; empty when it names none.
std::string days_named(std::string_view word) {
  constexpr std::array<Word, 5> several = {{{"weekdays", "Mon-Fri"},
                                            {"weekday", "Mon-Fri"},
                                            {"weekends", "Sat-Sun"},
                                            {"weekend", "Sat-Sun"},
                                            {"daily", "Mon-Sun"}}};
  for (const Word& one : several)
    if (one.written == word) return std::string(one.meant);
  constexpr std::array<Word, 10> shortened = {{{"mo", "Mon"},
                                               {"tu", "Tue"},
                                               {"we", "Wed"},
                                               {"th", "Thu"},
                                               {"fr", "Fri"},
                                               {"sa", "Sat"},
                                               {"su", "Sun"},
                                               {"weds", "Wed"},
                                               {"thurs", "Thu"},
                                               {"tues", "Tue"}}};
  for (const Word& one : shortened)
    if (one.written == word) return std::string(one.meant);
  constexpr std::array<std::string_view, 7> whole = {"mondays", "tuesdays",  "wednesdays", "thursdays",
                                                     "fridays", "saturdays", "sundays"};
  constexpr std::size_t least = 3;
  for (std::size_t day = 0; day < whole.size(); ++day)
    if (word.size() >= least && whole[day].substr(0, word.size()) == word) return std::string(day_names[day]);
  return {};
}

std::string ordinal_named(std::string_view word) {
  constexpr std::array<Word, 9> ordinals = {{{"first", "first"},
                                             {"second", "second"},
                                             {"third", "third"},
                                             {"fourth", "fourth"},
                                             {"last", "last"},
                                             {"1st", "first"},
                                             {"2nd", "second"},
                                             {"3rd", "third"},
                                             {"4th", "fourth"}}};
  for (const Word& one : ordinals)
    if (one.written == word) return std::string(one.meant);
  return {};
}

// Reads the words of a loosened text one after the other.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  // Nothing when one of them belongs to neither hours nor starts.
  std::optional<std::vector<Token>> read() {
    std::vector<Token> tokens;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ') {
        ++at_;
      } else if (is_digit(c)) {
        auto number = clock_or_ordinal();
        if (!number) return {};
        tokens.push_back(std::move(*number));
      } else if (is_letter(c)) {
        if (!word(tokens)) return {};
      } else {
        ++at_;
        const Token::Kind kind = c == '-'                                       ? Token::dash
                                 : c == ';'                                     ? Token::semicolon
                                 : c == ',' || c == '/' || c == '&' || c == '+' ? Token::comma
                                                                                : Token::clock;
        if (kind == Token::clock) return {};
        tokens.emplace_back();
        tokens.back().kind = kind;
      }
    }
    return tokens;
  }

 private:
  std::string letters() {
    std::string run;
    while (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == '.')) run += text_[at_++];
    return replaced(std::move(run), ".", "");
  }

  bool word(std::vector<Token>& tokens) {
    const std::string run = letters();
    Token token;
    if (token.text = days_named(run); !token.text.empty()) {
      token.kind = Token::day;
    } else if (token.text = ordinal_named(run); !token.text.empty()) {
      token.kind = Token::ordinal;
    } else if (run == "noon" || run == "midday" || run == "midnight") {
      token.kind = Token::clock;
      token.hour = run == "midnight" ? midnight : noon;
    } else if (run == "to" || run == "until" || run == "till" || run == "til" || run == "thru" || run == "through") {
      token.kind = Token::dash;
    } else if (run == "and") {
      token.kind = Token::comma;
    } else {
      constexpr std::array<std::string_view, 14> idle = {"from", "at",    "on",   "of", "the",    "each",  "every",
                                                         "hrs",  "hours", "hour", "h",  "oclock", "month", "in"};
      return std::find(idle.begin(), idle.end(), run) != idle.end();
    }
    tokens.push_back(std::move(token));
    return true;
  }

  // `9`, `09:00`, `9.30`, `0900`, `9am`, `9 pm`, `1st`.
  std::optional<Token> clock_or_ordinal() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    std::string_view hours = text_.substr(from, at_ - from);
    Token token;
    token.kind = Token::clock;
    const bool ends = at_ < text_.size() && is_letter(text_[at_]);
    if (ends && at_ + 2 <= text_.size()) {
      token.text = ordinal_named(text_.substr(from, at_ + 2 - from));
      if (!token.text.empty()) {
        at_ += 2;
        token.kind = Token::ordinal;
        return token;
      }
    }
    std::string_view minutes;
    constexpr std::size_t two = 2, four = 4;
    if (hours.size() == two + 1 || hours.size() == four) {
      minutes = hours.substr(hours.size() - two);
      hours.remove_suffix(two);
    } else if (at_ + two < text_.size() && (text_[at_] == ':' || text_[at_] == '.' || text_[at_] == 'h') &&
               is_digit(text_[at_ + 1]) && is_digit(text_[at_ + 2])) {
      minutes = text_.substr(at_ + 1, two);
      at_ += two + 1;
    }
    if (hours.size() > two) return {};
    for (const char c : hours) token.hour = token.hour * 10 + (c - '0');
    for (const char c : minutes) token.minute = token.minute * 10 + (c - '0');
    token.half = half_of_the_day();
    if (token.hour > midnight || token.minute > 59) return {};
    if (token.half == Half::afternoon && token.hour < noon) token.hour += noon;
    if (token.half == Half::morning && token.hour == noon) token.hour = 0;
    token.by_twelve = token.half == Half::unsaid && token.hour <= noon && hours.front() != '0';
    return token;
  }

  Half half_of_the_day() {
    const std::size_t before = at_;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    const std::string run = letters();
    if (run == "am" || run == "a") return Half::morning;
    if (run == "pm" || run == "p") return Half::afternoon;
    at_ = before;
    return Half::unsaid;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string clock_text(int hour, int minute) {
  return fmt::format("{:02}:{:02}", hour, minute);
}

// `9-5` is until the afternoon, `2-5pm` and `2-5` are all in it, `6-2` begins in the morning, and `10-6` is no night.
// Empty where that is a guess: `3-11`, `7.30-8`.
std::string period_text(Token from, Token to) {
  if (from.hour == midnight) from.hour = 0;
  const auto minutes = [](const Token& t) { return t.hour * 60 + t.minute; };
  constexpr int earliest = 6, latest = 8, shortest = 2 * 60;
  if (from.by_twelve && to.by_twelve && from.hour < earliest) {
    if (minutes(to) <= minutes(from) || to.hour > latest) return {};
    from.hour += noon;
  }
  if (to.half == Half::afternoon && from.by_twelve && from.hour + noon < to.hour) from.hour += noon;
  if (to.by_twelve && minutes(to) <= minutes(from) && to.hour < noon && minutes(from) < minutes(to) + noon * 60) {
    to.hour += noon;
  } else if (to.by_twelve && from.by_twelve && minutes(to) - minutes(from) < shortest) {
    return {};
  }
  return clock_text(from.hour, from.minute) + "-" + clock_text(to.hour, to.minute);
}

// Days and ordinals at the beginning of the tokens, joined as they are written here.
std::string joined(const std::vector<Token>& tokens, std::size_t& at, Token::Kind kind) {
  std::string text;
  while (at < tokens.size()) {
    const Token& token = tokens[at];
    if (token.kind == kind) {
      if (!text.empty() && text.back() != '-') text += ',';
      text += token.text;
    } else if (token.kind == Token::dash && !text.empty() && text.back() != '-') {
      text += '-';
    } else if (token.kind != Token::comma) {
      break;
    }
    ++at;
  }
  return text;
}

}  // namespace

Meant meant_hours(std::string_view text) {
  const std::string loose = loosened(text);
  for (const std::string_view always : {"24-7", "24 7", "24x7", "always", "24 hours", "24h", "24 hrs",
                                        "round the clock", "24 hours a day", "all day", "all week", "7 days a week"})
    if (loose == always) return {"24/7", "", ""};
  const auto tokens = Words(loose).read();
  if (!tokens || tokens->empty()) return {};
  std::string form;
  for (std::size_t at = 0; at < tokens->size();) {
    while (at < tokens->size() && (*tokens)[at].kind == Token::semicolon) ++at;
    std::string days = joined(*tokens, at, Token::day), periods;
    while (at + 2 < tokens->size() && (*tokens)[at].kind == Token::clock && (*tokens)[at + 1].kind == Token::dash &&
           (*tokens)[at + 2].kind == Token::clock) {
      const std::string period = period_text((*tokens)[at], (*tokens)[at + 2]);
      if (period.empty()) return {};
      periods += " " + period;
      at += 3;
      while (at < tokens->size() && (*tokens)[at].kind == Token::comma) ++at;
    }
    if (periods.empty() && (at < tokens->size() || !form.empty())) return {};
    if (days.empty() && !form.empty()) return {};
    form +=
        (form.empty() ? "" : "; ") + (days.empty() ? "Mon-Fri" : days) + (periods.empty() ? " 09:00-17:00" : periods);
  }
  return {form, "", ""};
}

Meant meant_starts(std::string_view text) {
  const std::string loose = loosened(text);
  const auto tokens = Words(loose).read();
  if (!tokens || tokens->empty()) return {};
  constexpr std::string_view every = "every ";  // `every second Tue` is every other week.
  if (loose.compare(0, every.size(), every) == 0 && tokens->front().kind != Token::day) return {};
  std::string form;
  for (std::size_t at = 0; at < tokens->size();) {
    std::string clock;
    bool next_day = false;
    const auto read_clock = [&] {
      if (at >= tokens->size() || (*tokens)[at].kind != Token::clock) return;
      const Token& token = (*tokens)[at++];
      next_day = token.hour == midnight;
      constexpr int earliest = 7;  // `Tue 2` is of the afternoon.
      const bool afternoon = token.by_twelve && token.hour < earliest && token.minute == 0;
      clock = clock_text(token.hour % midnight + (afternoon ? noon : 0), token.minute);
      // A period, of which only the start is wanted.
      if (at + 1 < tokens->size() && (*tokens)[at].kind == Token::dash && (*tokens)[at + 1].kind == Token::clock)
        at += 2;
    };
    while (at < tokens->size() && ((*tokens)[at].kind == Token::comma || (*tokens)[at].kind == Token::semicolon)) ++at;
    if (at == tokens->size()) break;
    read_clock();  // `14:00 Tue`
    std::string which = joined(*tokens, at, Token::ordinal);
    const std::string days = joined(*tokens, at, Token::day);
    const bool dash = at < tokens->size() && (*tokens)[at].kind == Token::dash;
    if (dash || (days.empty() && clock.empty())) return {};
    if (clock.empty()) read_clock();
    if (next_day) return {};
    if (days.empty() && (!form.empty() || at < tokens->size())) return {};  // Some are of a day, or of another number.
    if (clock.empty()) clock = "09:00";
    if (!which.empty()) which += ' ';
    form += fmt::format("{}{}{} {}", form.empty() ? "" : ",", which, days.empty() ? "Tue" : days, clock);
  }
  return {form, "", ""};
}

}  // namespace refpath
