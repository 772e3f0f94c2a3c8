// SPDX-License-Identifier: Apache-2.0
#include "architecture/house.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "catch.hpp"
#include "support/repository.hpp"

namespace {

/// Every text of the repository, by its path: all files but pictures and the like.
std::vector<std::string> texts_of_the_repository() {
  const std::set<std::string> of_text = {"",      ".cpp", ".hpp", ".md",  ".txt", ".cmake", ".in",  ".yaml", ".yml",
                                         ".json", ".py",  ".sh",  ".out", ".csv", ".js",    ".css", ".html", ".svg"};
  auto paths = refpath::test::repository_files();
  const auto is_other = [&](const std::string& path) {
    return of_text.count(std::filesystem::path(path).extension().string()) == 0;
  };
  paths.erase(std::remove_if(paths.begin(), paths.end(), is_other), paths.end());
  return paths;
}

const std::string source_start = "// SPDX-License-Identifier: Apache-2.0\n";
const std::string header_start = source_start + "#pragma once\n";

/// The sentences about a file that has this path and these lines after its usual beginning.
std::vector<std::string> complaints(const std::string& path, const std::string& lines) {
  const bool header = path.size() > 4 && path.substr(path.size() - 4) == ".hpp";
  std::vector<std::string> sentences;
  for (const auto& complaint : house::inspect(path, (header ? header_start : source_start) + lines)) {
    sentences.push_back(complaint.sentence);
  }
  return sentences;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("every file of the repository keeps the rules of the house") {
  const auto paths = texts_of_the_repository();
  REQUIRE(paths.size() > 50);
  for (const auto& path : paths) {
    const auto text = refpath::test::repository_file(path);
    for (const auto& complaint : house::inspect(path, text)) FAIL_CHECK(house::to_string(complaint));
    const bool source = path.find(".cpp") != std::string::npos || path.find(".hpp") != std::string::npos;
    if (source && house::count_lines(text) > house::long_file) {
      WARN(path << " has " << house::count_lines(text) << " lines; a file is one thought");
    }
  }
}

TEST_CASE("an include against the arrows is refused") {
  CHECK(complaints("lib/refpath/model/pathway.cpp", "#include \"refpath/reader/read.hpp\"\n") ==
        Sentences{"model may not include reader (\"refpath/reader/read.hpp\")"});
  CHECK(complaints("lib/refpath/units/money.hpp", "#include \"refpath/diagnostics/location.hpp\"\n") ==
        Sentences{"units may not include diagnostics (\"refpath/diagnostics/location.hpp\")"});
  CHECK(complaints("lib/refpath/analysis/chain.cpp", "  #  include <refpath/simulation/simulate.hpp>\n") ==
        Sentences{"analysis may not include simulation (\"refpath/simulation/simulate.hpp\")"});
  CHECK(complaints("lib/refpath/reports/text.cpp", "#include \"refpath/reader/read.hpp\"\n") ==
        Sentences{"reports may not include reader (\"refpath/reader/read.hpp\")"});
  CHECK(complaints("lib/refpath/reports/text.cpp", "#include \"refpath/refpath.hpp\"\n") ==
        Sentences{"\"refpath/refpath.hpp\" is for users of the library, not for its parts"});
  CHECK(complaints("lib/refpath/cleverness/idea.cpp", "") ==
        Sentences{"the folder cleverness has no row in the table of arrows"});
}

TEST_CASE("an include along the arrows is taken") {
  CHECK(complaints("lib/refpath/analysis/analyse.cpp", "#include \"refpath/analysis/chain.hpp\"\n").empty());
  CHECK(complaints("lib/refpath/comparison/ledger.cpp", "#include \"refpath/units/duration.hpp\"\n").empty());
  CHECK(complaints("lib/refpath/reports/json.cpp", "#include \"refpath/checks/check.hpp\"\n").empty());
  CHECK(complaints("lib/refpath/refpath.hpp", "#include \"refpath/reader/read.hpp\"\n").empty());
  CHECK(complaints("tools/refpath/main.cpp", "#include \"refpath/reader/read.hpp\"\n").empty());
}

TEST_CASE("a third party stays where it belongs") {
  CHECK(complaints("lib/refpath/reader/tree.cpp", "#include <yaml-cpp/yaml.h>\n") ==
        Sentences{"<yaml-cpp/yaml.h> may be included in lib/refpath/reader/yaml.cpp only"});
  CHECK(complaints("lib/refpath/model/pathway.cpp", "#include <boost/graph/adjacency_list.hpp>\n") ==
        Sentences{"<boost/graph/adjacency_list.hpp> may be included in lib/refpath/model/graph.cpp only"});
  CHECK(complaints("lib/refpath/simulation/journey.cpp", "#include <boost/math/distributions/normal.hpp>\n") ==
        Sentences{"<boost/math/distributions/normal.hpp> may be included in lib/refpath/numerics/ only"});
  CHECK(complaints("tools/refpath/main.cpp", "#include <nlohmann/json.hpp>\n") ==
        Sentences{"<nlohmann/json.hpp> may be included in lib/refpath/reports/ only"});
  CHECK(complaints("lib/refpath/units/rate.cpp", "#include <boost/units/quantity.hpp>\n") ==
        Sentences{"<boost/units/quantity.hpp> is of no third party that the library knows"});
  CHECK(complaints("lib/refpath/units/rate.cpp", "#include <unistd.h>\n") ==
        Sentences{"<unistd.h> is of no third party that the library knows"});
  CHECK(complaints("lib/refpath/reader/yaml.cpp", "#include <yaml-cpp/yaml.h>\n").empty());
  CHECK(complaints("lib/refpath/analysis/chain.cpp", "#include <Eigen/SparseLU>\n").empty());
  CHECK(complaints("lib/refpath/reports/json.cpp", "#include <nlohmann/json.hpp>\n").empty());
  CHECK(complaints("lib/refpath/diagnostics/render.hpp", "#include <fmt/format.h>\n").empty());
}

TEST_CASE("third-party types stay out of headers") {
  CHECK(complaints("lib/refpath/reports/json.hpp", "#include <nlohmann/json_fwd.hpp>\n") ==
        Sentences{"<nlohmann/json_fwd.hpp> in a header: third-party types stay out of what users include"});
}

TEST_CASE("the library does without files and streams and threads and clocks") {
  CHECK(complaints("lib/refpath/reader/read.cpp", "#include <fstream>\n") ==
        Sentences{"<fstream> in the library: the library takes strings and returns values"});
  CHECK(complaints("lib/refpath/simulation/replicate.cpp", "#include <thread>\n") ==
        Sentences{"<thread> in the library: threads are handed in (Runner)"});
  CHECK(complaints("lib/refpath/numerics/philox.hpp", "#include <random>\n") ==
        Sentences{"<random> in the library: its distributions differ between standard libraries; use numerics/"});
  CHECK(complaints("lib/refpath/checks/load.cpp", "  auto x = std::ranges::max(y);\n") ==
        Sentences{"std::ranges in the library: em++ does not compile it"});
  CHECK(complaints("lib/refpath/checks/load.cpp", "  std::normal_distribution<> bell;\n") ==
        Sentences{"a distribution of the standard in the library: they differ between libraries; use numerics/"});
  CHECK(complaints("lib/refpath/checks/load.cpp", "// not std::ranges, for em++\n").empty());
  CHECK(complaints("tools/refpath/files.cpp", "#include <fstream>\n#include <filesystem>\n").empty());
}

TEST_CASE("a source begins with its licence and a header guards itself") {
  const auto first = [](const char* path, const std::string& text) {
    return house::inspect(path, text).at(0).sentence;
  };
  CHECK(first("tools/refpath/main.cpp", "int main() {}\n") == "the first line is not the SPDX line");
  CHECK(first("tools/refpath/options.hpp", source_start + "struct Options {};\n") == "no #pragma once");
}

TEST_CASE("a file of more than five hundred lines is refused") {
  std::string lines;
  for (int i = 1; i < house::too_long_file; ++i) lines += "\n";
  CHECK(complaints("tests/reader/long_test.cpp", lines).empty());
  CHECK(complaints("tests/reader/long_test.cpp", lines + "\n") ==
        Sentences{"501 lines, more than 500: a file is one thought"});
}

TEST_CASE("names that say nothing, paths of machines and unfinished work are refused") {
  const std::string slash = "/";
  CHECK(complaints("lib/refpath/model/pathway.hpp", std::string("class Pathway") + "Manager {\n") ==
        Sentences{"a name that says nothing"});
  CHECK(complaints("docs/method.md", "see " + slash + "home/someone/notes\n") == Sentences{"the path of a machine"});
  CHECK(complaints("docs/method.md", std::string("TO") + "DO: more\n") == Sentences{"a mark of unfinished work"});
  CHECK(complaints("docs/method.md", "lib/root/file and a/home/b are fine\n").empty());
}
