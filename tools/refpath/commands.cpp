// SPDX-License-Identifier: Apache-2.0
#include "refpath/command.hpp"

namespace refpath::tools {

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"new", "NAME", "write a commented pair of files to fill in", "", {}},
      {"check",
       "FILE...",
       "read and check definitions",
       "Reads each FILE (a folder stands for the pathway files in it and in its folders, `-` for standard input) and "
       "tells everything that is wrong or doubtful, with its place and what to write instead. What is known and meant "
       "can be ignored on its line by a comment, `# refpath: ignore[busy-role] agreed until March`; the severities of "
       "rules can be set in the file (`check`) and for all files of a folder in `.refpath.yaml`.",
       {"format", "output", "fail-on", "select", "ignore", "watch", "set", "threads", "color"},
       run_check,
       {"text", "concise", "json", "markdown", "sarif", "github", "gitlab", "junit"}},
      {"show",
       "FILE",
       "steps, roles, time per referral and load of one pathway, by calculation",
       "All values are exact: calculated without chance. Waits and queues need `refpath simulate`. Of a redesign that "
       "is based on another file, --resolved prints the whole pathway.",
       {"format", "output", "resolved", "set", "only", "without", "color"},
       run_show,
       {"text", "json", "csv", "markdown"}},
      {"draw", "FILE [FILE]", "draw the map of a pathway", "", {}},
      {"simulate",
       "FILE",
       "waits, queues, load and targets of one pathway, with intervals",
       "Simulates years of the pathway. The same seed gives the same bytes, whatever the number of threads.",
       {"format", "output", "set", "only", "without", "seed", "replications", "weeks", "warm-up", "precision",
        "usable-gap", "threads", "color"},
       run_simulate,
       {"text", "json", "csv", "markdown"}},
      {"compare",
       "CURRENT REDESIGN...",
       "the main job: whose hours a redesign frees, how sure that is, and what happens to waits",
       "Compares each REDESIGN with CURRENT. Instead of the files, a folder that holds current.yaml and redesign.yaml "
       "can be given, or a REDESIGN alone that says what it is based on (`based_on`) or compared with "
       "(`compare_with`). One of the files may be `-`, standard input.",
       {"format", "output", "only", "without", "set", "seed", "replications", "weeks", "warm-up", "precision", "worth",
        "usable-gap", "threads", "color"},
       run_compare,
       {"text", "json", "csv", "markdown"}},
      {"explain",
       "[CODE]",
       "what an error or warning means, why it matters, and what to write instead",
       "CODE is the word in [brackets] at the end of a message. Without it, all codes are listed.",
       {"output", "color"},
       run_explain},
      {"attribute",
       "REDESIGN",
       "how much each named change of a redesign gives",
       "Shares out what a redesign (a file with `based_on` and `changes`) gives among its changes: in the agreed "
       "order, "
       "which is that of the file, and whatever the order, as the mean over all orders in which the changes can be "
       "made. "
       "Hours and cost are calculated without chance; waits and days are simulated for every set of changes, with 40 "
       "replications each unless --replications says otherwise.",
       {"format", "output", "measure", "seed", "replications", "weeks", "warm-up", "set", "threads", "color"},
       run_attribute,
       {"text", "json", "csv", "markdown"}},
      {"sensitivity",
       "CURRENT REDESIGN",
       "which uncertain number matters most, what would flip the verdict, and how likely the claim is",
       "Moves every number of the two files over its range (`between`, or a fifth either way where nobody gave one), "
       "one at a time, and draws all that have a range together. Instead of the files, a folder that holds "
       "current.yaml and redesign.yaml can be given, or a REDESIGN alone that says what it is based on. What is "
       "calculated without chance takes seconds; other measures, such as elapsed, are simulated at every point, which "
       "takes minutes.",
       {"format", "output", "measure", "claim", "worth", "only", "without", "set", "seed", "replications", "weeks",
        "warm-up", "threads", "color"},
       run_sensitivity,
       {"text", "json", "csv", "markdown"}},
      {"sweep", "PLAN", "run many scenarios", "", {}},
      {"report", "CURRENT REDESIGN", "a comparison as one HTML page to read and print", "", {}},
      {"workshop", "CURRENT REDESIGN", "one HTML page in which the files can be changed and compared live", "", {}},
      {"reference",
       "PAGE",
       "print a page of reference, such as codes, checks, keys or the JSON Schema of pathway files",
       "Prints PAGE from the tables that refpath itself works with, most of them as Markdown. Without a PAGE, names "
       "them.",
       {"output"},
       run_reference},
  };
  return table;
}

}  // namespace refpath::tools
