// SPDX-License-Identifier: Apache-2.0
#include "architecture/house.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

namespace house {
namespace {

using Folders = std::set<std::string, std::less<>>;

/// Which folders of lib/refpath the files of a folder may include besides their own.
const std::map<std::string, Folders, std::less<>>& arrows() {
  static const auto table = [] {
    std::map<std::string, Folders, std::less<>> may;
    // `also` and everything that `also` may include.
    const auto row = [&may](const char* folder, std::initializer_list<const char*> also) {
      Folders reach;
      for (const char* other : also) {
        reach.insert(other);
        reach.insert(may.at(other).begin(), may.at(other).end());
      }
      may[folder] = reach;
    };
    row("diagnostics", {});
    row("units", {});
    row("numerics", {});
    row("model", {"diagnostics", "units", "numerics"});
    row("reader", {"model"});
    row("program", {"model"});
    row("analysis", {"program"});
    row("simulation", {"program"});
    row("measures", {"analysis", "simulation"});
    row("checks", {"analysis"});
    row("comparison", {"measures"});
    row("study", {"comparison"});
    row("drawing", {"model"});
    row("reports", {"study", "checks", "drawing"});
    return may;
  }();
  return table;
}

/// A third party, and the files of the library and the command that may include it.
struct ThirdParty {
  std::string_view prefix;
  std::string_view where;  ///< A path, or the beginning of one when it ends with '/'; empty: anywhere.
};
/// Headers that users never include.
constexpr std::string_view not_installed = "lib/refpath/reports/json/";

constexpr std::array third_parties = {
    ThirdParty{"yaml-cpp/", "lib/refpath/reader/yaml.cpp"},
    ThirdParty{"boost/graph/", "lib/refpath/model/graph.cpp"},
    ThirdParty{"boost/property_map/", "lib/refpath/model/graph.cpp"},
    ThirdParty{"boost/math/", "lib/refpath/numerics/"},
    ThirdParty{"boost/program_options", "tools/"},
    ThirdParty{"Eigen/", "lib/refpath/analysis/chain.cpp"},
    ThirdParty{"nlohmann/", "lib/refpath/reports/"},
    ThirdParty{"pugixml", "lib/refpath/reports/findings/junit.cpp"},
    ThirdParty{"fmt/", ""},
};

/// Headers of the standard library that the library does without, and why.
struct Refusal {
  std::string_view what;
  std::string_view why;
};
constexpr std::array refused_headers = {
    Refusal{"thread", "threads are handed in (Runner)"},
    Refusal{"mutex", "threads are handed in (Runner)"},
    Refusal{"future", "threads are handed in (Runner)"},
    Refusal{"fstream", "the library takes strings and returns values"},
    Refusal{"iostream", "the library takes strings and returns values"},
    Refusal{"filesystem", "the library takes strings and returns values"},
    Refusal{"cstdio", "the library takes strings and returns values"},
    Refusal{"chrono", "only tools knows clocks"},
    Refusal{"ctime", "only tools knows clocks"},
    Refusal{"random", "its distributions differ between standard libraries; use numerics/"},
    Refusal{"ranges", "em++ does not compile it"},
    Refusal{"memory_resource", "em++ does not compile it"},
    Refusal{"coroutine", "em++ does not compile it"},
    Refusal{"source_location", "em++ does not compile it"},
    Refusal{"stop_token", "em++ does not compile it"},
    Refusal{"format", "em++ does not compile it; use fmt"},
    Refusal{"expected", "em++ does not compile it"},
};
constexpr std::array refused_words = {
    Refusal{"std::ranges", "em++ does not compile it"},
    Refusal{"std::views", "em++ does not compile it"},
    Refusal{"std::bit_cast", "em++ does not compile it"},
    Refusal{"std::pmr", "em++ does not compile it"},
    Refusal{"std::llround", "it rounds by the processor's mode; use floor(x + 0.5)"},
    Refusal{"std::getenv", "only tools knows the environment"},
};

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}
bool may_be_in(std::string_view path, std::string_view where) {
  return ends_with(where, "/") || where.empty() ? starts_with(path, where) : path == where;
}

class Inspection {
 public:
  explicit Inspection(std::string_view path) : path_(path) {
    constexpr std::string_view library = "lib/refpath/";
    in_library_ = starts_with(path, library);
    is_header_ = ends_with(path, ".hpp");
    if (in_library_) {
      const auto rest = path.substr(library.size());
      const auto slash = rest.find('/');
      folder_ = slash == std::string_view::npos ? "" : rest.substr(0, slash);
    }
  }

  std::vector<Complaint> run(std::string_view text) {
    const bool is_source = is_header_ || ends_with(path_, ".cpp");
    if (is_source) source_as_a_whole(text);
    if (ends_with(path_, ".cmake") || ends_with(path_, "CMakeLists.txt")) licensed(text, "# ");
    int number = 0;
    for (std::size_t at = 0; at < text.size(); ++number) {
      const auto end = std::min(text.find('\n', at), text.size());
      line_ = number + 1;
      const auto line = text.substr(at, end - at);
      if (is_source) source_line(line);
      any_line(line);
      at = end + 1;
    }
    return std::move(complaints_);
  }

 private:
  template <typename... Values>
  void complain(fmt::format_string<Values...> sentence, Values&&... values) {
    complaints_.push_back({std::string(path_), line_, fmt::format(sentence, std::forward<Values>(values)...)});
  }

  void licensed(std::string_view text, std::string_view comment) {
    line_ = 0;
    if (!starts_with(text, std::string(comment) + "SPDX-License-Identifier: Apache-2.0\n")) {
      complain("the first line is not the SPDX line");
    }
  }

  void source_as_a_whole(std::string_view text) {
    line_ = 0;
    licensed(text, "// ");
    if (is_header_ && text.find("\n#pragma once\n") == std::string_view::npos) complain("no #pragma once");
    const int lines = count_lines(text);
    if (lines > too_long_file) complain("{} lines, more than {}: a file is one thought", lines, too_long_file);
    if (in_library_ && !folder_.empty() && arrows().count(folder_) == 0) {
      complain("the folder {} has no row in the table of arrows", folder_);
    }
  }

  void source_line(std::string_view line) {
    static const std::regex include(R"rx(^\s*#\s*include\s*([<"])([^>"]+)[>"])rx");
    std::cmatch match;
    if (std::regex_search(line.data(), line.data() + line.size(), match, include)) {
      included(match[2].str(), match[1].str() == "<");
      return;
    }
    const auto code = line.substr(0, line.find("//"));
    if (in_library_) {
      for (const auto& word : refused_words) {
        if (code.find(word.what) != std::string_view::npos) complain("{} in the library: {}", word.what, word.why);
      }
      static const std::regex distribution(R"rx(std::\w+_distribution)rx");
      if (std::regex_search(code.begin(), code.end(), distribution)) {
        complain("a distribution of the standard in the library: they differ between libraries; use numerics/");
      }
    }
    static const std::regex empty_name(R"rx(\b(class|struct|namespace)\s+\w*(Manager|Helper|Util)s?\b)rx",
                                       std::regex::icase);
    if (std::regex_search(code.begin(), code.end(), empty_name)) complain("a name that says nothing");
  }

  void included(const std::string& name, bool angled) {
    const bool shown = starts_with(path_, "tools/") || starts_with(path_, "examples/");
    if (!in_library_ && !shown) return;  // tests may look anywhere

    for (const auto& party : third_parties) {
      if (!starts_with(name, party.prefix)) continue;
      if (!may_be_in(path_, party.where)) {
        complain("<{}> may be included in {} only", name, party.where);
      } else if (in_library_ && is_header_ && !party.where.empty() && !starts_with(path_, not_installed)) {
        complain("<{}> in a header: third-party types stay out of what users include", name);
      }
      return;
    }
    if (starts_with(name, "refpath/")) {
      own(name);
    } else if (in_library_ && !angled) {
      complain("\"{}\" is not written from the include root, as \"refpath/..\"", name);
    } else if (in_library_ && name.find_first_of("/.") != std::string::npos) {
      complain("<{}> is of no third party that the library knows", name);
    } else if (in_library_) {
      for (const auto& header : refused_headers) {
        if (name == header.what) complain("<{}> in the library: {}", name, header.why);
      }
    }
  }

  void own(std::string_view name) {
    if (!in_library_) return;
    if (path_ == "lib/refpath/refpath.hpp") return;  // the umbrella
    const auto rest = name.substr(name.find('/') + 1);
    const auto slash = rest.find('/');
    if (slash == std::string_view::npos) {
      complain("\"{}\" is for users of the library, not for its parts", name);
      return;
    }
    const auto other = rest.substr(0, slash);
    const auto row = arrows().find(folder_);
    if (other == folder_ || row == arrows().end() || row->second.count(other) != 0) return;
    complain("{} may not include {} (\"{}\")", folder_, other, name);
  }

  void any_line(std::string_view line) {
    // In two pieces, so that this file can be inspected too.
    static const std::regex machine(
        "(^|[^A-Za-z0-9_.])/(wo"
        "rk|tm"
        "p|ro"
        "ot|ho"
        "me)/");
    static const std::regex unfinished(
        "\\b(TO"
        "DO|FIX"
        "ME|XX"
        "X|HA"
        "CK)\\b");
    static const std::regex registry(
        "(deb\\.deb"
        "ian|archive\\.ubu"
        "ntu|py"
        "pi|npm"
        "js|conan\\.i"
        "o)\\b");
    if (std::regex_search(line.begin(), line.end(), machine)) complain("the path of a machine");
    if (std::regex_search(line.begin(), line.end(), unfinished)) complain("a mark of unfinished work");
    if (std::regex_search(line.begin(), line.end(), registry)) complain("the name of a package registry");
  }

  std::string_view path_;
  std::string_view folder_;  ///< Of the library; empty for the umbrella and outside.
  bool in_library_ = false;
  bool is_header_ = false;
  int line_ = 0;
  std::vector<Complaint> complaints_;
};

}  // namespace

std::vector<Complaint> inspect(std::string_view path, std::string_view text) {
  return Inspection(path).run(text);
}

int count_lines(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

std::string to_string(const Complaint& complaint) {
  return fmt::format("{}:{}: {}", complaint.path, complaint.line, complaint.sentence);
}

}  // namespace house
