// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/junit.hpp"

#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>

#include "refpath/diagnostics/render.hpp"
#include "refpath/reports/findings/shown.hpp"

namespace refpath {

namespace {

void set(pugi::xml_node node, const char* attribute, std::string_view value) {
  node.append_attribute(attribute).set_value(legible(value).c_str());
}

struct Counts {
  int tests = 0;
  int failures = 0;
  int errors = 0;
};

void set(pugi::xml_node node, const Counts& counts) {
  node.append_attribute("tests").set_value(counts.tests);
  node.append_attribute("failures").set_value(counts.failures);
  node.append_attribute("errors").set_value(counts.errors);
}

/// A suite, and its test cases one after another.
class Suite {
 public:
  Suite(pugi::xml_node all, const std::string& file) : node_(all.append_child("testsuite")), file_(plain_path(file)) {
    set(node_, "name", file_);
  }

  void passed(const std::string& name) { add(name); }

  void unread(const std::string& message) {
    pugi::xml_node wrong = add("cannot be read").append_child("error");
    set(wrong, "type", "cannot-read");
    set(wrong, "message", message);
    ++counts_.errors;
  }

  void found(const Finding& finding) {
    const Diagnostic& diagnostic = finding.diagnostic;
    const std::string id = fmt::format("{}: {}", diagnostic.code, diagnostic.message);
    const int before = named_[id]++;
    pugi::xml_node node = add(before == 0 ? id : fmt::format("{} ({})", id, before + 1));
    const std::string text = fmt::format("{}{}: {}", place_text(finding.file, diagnostic.at),
                                         refpath::name(diagnostic.severity), lines(finding));
    if (!finding.fails.value_or(diagnostic.severity != Severity::note)) {
      node.append_child("system-out").text().set(legible(text).c_str());
      return;
    }
    pugi::xml_node wrong = node.append_child("failure");
    set(wrong, "type", refpath::name(diagnostic.severity));
    set(wrong, "message", sentence(diagnostic));
    wrong.text().set(legible(text).c_str());
    ++counts_.failures;
  }

  /// To be called last.
  Counts close() {
    set(node_, counts_);
    return counts_;
  }

 private:
  pugi::xml_node add(const std::string& name) {
    ++counts_.tests;
    pugi::xml_node node = node_.append_child("testcase");
    set(node, "name", name);
    set(node, "classname", file_);
    return node;
  }

  pugi::xml_node node_;
  std::string file_;
  Counts counts_;
  std::map<std::string, int> named_;
};

class InMemory : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  std::string text;
};

/// The findings by the file in the checking of which they were found.
std::map<std::string, std::vector<Finding>> by_file(const std::vector<Finding>& findings) {
  std::map<std::string, std::vector<Finding>> found;
  for (const Finding& finding : findings)
    found[finding.checked.empty() ? finding.file : finding.checked].push_back(finding);
  return found;
}

}  // namespace

std::string check_junit(const Provenance& provenance) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node all = document.append_child("testsuites");
  set(all, "name", "refpath check");
  Counts counts;
  const auto add = [&counts](const Counts& more) {
    counts.tests += more.tests;
    counts.failures += more.failures;
    counts.errors += more.errors;
  };
  auto found = by_file(open_findings(provenance.findings));
  for (const Input& input : provenance.inputs) found[input.file];
  for (const auto& [file, findings] : found) {
    Suite suite(all, file);
    for (const Finding& finding : distinct(findings)) suite.found(finding);
    if (findings.empty()) suite.passed("no findings");
    add(suite.close());
  }
  for (const Unread& unread : provenance.unread) {
    Suite suite(all, unread.file);
    suite.unread(unread.message);
    add(suite.close());
  }
  set(all, counts);
  InMemory writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return writer.text;
}

}  // namespace refpath
