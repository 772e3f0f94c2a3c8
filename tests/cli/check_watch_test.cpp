// SPDX-License-Identifier: Apache-2.0
// That `refpath check --watch` stays, and looks again, whatever becomes of the files.
#include "catch.hpp"
#include "cli/own_repository.hpp"

using namespace refpath::test;

namespace {

/// Types a check that stays, does things once it has said what is expected, and ends it. Where something is not said
/// within half a minute, that is told.
class Watched {
 public:
  explicit Watched(const std::string& line) {
    script_ =
        "all=.git/said.txt\nfrom=1\nnew() { tail -c +$from $all; }\n"
        "says() {\n"
        "  i=0\n"
        "  until new | grep -qF 'Ctrl-C ends' && new | grep -qF \"$1\"; do\n"
        "    i=$((i + 1))\n"
        "    if [ $i -gt 300 ] || ! kill -0 $pid; then echo \"never: $1\"; cat $all; kill $pid; exit 1; fi\n"
        "    sleep 0.1\n"
        "  done\n"
        "  sleep 0.3\n"
        "  from=$(($(wc -c < $all) + 1))\n"
        "}\n" +
        line + " > $all 2>&1 &\npid=$!\n";
  }

  Watched& says(const std::string& text) {
    script_ += "says \"" + text + "\"\n";
    return *this;
  }
  Watched& then(const std::string& command) {
    script_ += command + "\n";
    return *this;
  }
  /// What was never said, or nothing.
  [[nodiscard]] std::string missed(const OwnRepository& repository) const {
    repository.write(".git/watched.sh", script_ + "kill $pid\n");
    return repository.type("sh .git/watched.sh").out;
  }

 private:
  std::string script_;
};

}  // namespace

TEST_CASE("a watch goes on when what was set is in no file for a moment") {
  const OwnRepository repository;
  repository.write("a.yaml", one_warning);
  const std::string typed = "refpath check --watch a.yaml --set roles.nurse.wte=2";
  CHECK(Watched(typed)
            .says("a.yaml: 1 warning.")
            .then("cp a.yaml .git/whole; echo 'pathway: P' > a.yaml")
            .says("refpath: --set: ")
            .then("cat .git/whole > a.yaml")
            .says("a.yaml: 1 warning.")
            .missed(repository)
            .empty());
  // At its beginning it was typed wrongly.
  CHECK(repository.type("refpath check --watch a.yaml --set roles.nurses.wte=2").code == 2);
}

TEST_CASE("a watch sees settings change, a file come to a folder that had none, and another become a pathway") {
  const OwnRepository repository;
  repository.write("a.yaml", one_warning);
  repository.write(".refpath.yaml", "check: {unused-role: off}\n");
  repository.write("other.yaml", "name: x\n");
  repository.make_folder("sub/below");
  CHECK(Watched("refpath check --watch .")
            .says("a.yaml: no findings. 1 other")
            .then("echo 'check: {unused-role: error}' > .refpath.yaml")
            .says("a.yaml: 1 error. 1 other")
            .then("cp a.yaml sub/below/b.yaml")
            .says("2 files: 2 errors. 1 other")
            .then("cat a.yaml > other.yaml")
            .says("3 files: 3 errors.")
            .then("echo 'check: {unused-role: note}' > sub/.refpath.yaml")
            .says("3 files: 2 errors and 1 note.")
            .missed(repository)
            .empty());
}

TEST_CASE("a watch of a folder goes on when what was set is in no file for a moment") {
  const OwnRepository repository;
  repository.write("a.yaml", one_warning);
  CHECK(Watched("refpath check --watch . --set roles.nurse.wte=2")
            .says("a.yaml: 1 warning.")
            .then("cp a.yaml .git/whole; echo 'pathway: P' > a.yaml")
            .says("refpath: --set: ")
            .then("cat .git/whole > a.yaml")
            .says("a.yaml: 1 warning.")
            .missed(repository)
            .empty());
}
