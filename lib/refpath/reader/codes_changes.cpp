// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

// The examples change this file, current.yaml: referrals go from `refer` through `screen` to `taken_on` or `advice`.
Codes codes_of_changes() {
  return {
      {"based-on", Severity::error, "What a redesign is based on cannot be found, or is the redesign itself",
       "Without the pathway below there is nothing to change.",
       "pathway: Redesign\n"
       "based_on: curent.yaml\n"
       "changes: {shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}}\n"},
      {"redesign-key", Severity::error,
       "A redesign writes beside its changes what belongs into one of them, or the other way round",
       "Everything that is different is part of a named change, so that each can be agreed and valued by itself.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "roles: {nurse: {wte: 2}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {second_nurse: {change: {roles: {nurse: {wte: 2}}}}}\n"},
      {"change-unknown", Severity::error, "A change names something that the pathway below does not have",
       "A misspelt name would change nothing.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {shorter: {change: {steps: {scren: {work: {nurse: 5 min}}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}}\n"},
      {"change-exists", Severity::error, "A change adds something that the pathway has already",
       "What is there can be changed; two things cannot have one name.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {shorter: {add: {steps: {screen: {work: {nurse: 5 min}, then: taken_on}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {shorter: {change: {steps: {screen: {work: {nurse: 5 min}, then: taken_on}}}}}\n"},
      {"removed-in-use", Severity::error, "A change removes something that the pathway still uses",
       "Referrals would be led to a step that is not there.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {no_screening: {remove: {steps: [screen]}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {no_screening: {remove: {steps: {screen: taken_on}}}}\n"},
      {"change-needs", Severity::error, "A change needs one that is not there, stands after it, or needs it in turn",
       "Changes are made in the order in which they stand.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  call: {needs: [shorter], change: {steps: {screen: {delay: 1 day}}}}\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n"
       "  call: {needs: [shorter], change: {steps: {screen: {delay: 1 day}}}}\n"},
      {"change-count", Severity::error, "A redesign has more changes than anybody can value one by one",
       "The pathway is read after each of them.", "", ""},
      {"changes-at-odds", Severity::error, "Two changes say different things of the same key",
       "Which of them holds would depend on their order.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n"
       "  form: {change: {steps: {screen: {work: {nurse: 7 min}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n"
       "  form: {needs: [shorter], change: {steps: {screen: {work: {nurse: 4 min}}}}}\n"},
      {"meeting-left", Severity::error, "After a change no step uses a meeting or clinic any more",
       "Its people would still sit in it, and its time would not be freed.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {no_meeting: {change: {steps: {decide: {work: {nurse: 5 min}}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes: {no_meeting: {change: {steps: {decide: {work: {nurse: 5 min}}}}, remove: {meetings: [team]}}}\n"},
      {"change-alone", Severity::warning, "A change cannot be made without one that it does not name",
       "Changes are valued by leaving each of them out; this one cannot be made then.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  call: {add: {steps: {call: {work: {nurse: 5 min}, then: taken_on}}}, change: {steps: {decide: {then: "
       "call}}}}\n"
       "  shorter: {change: {steps: {call: {delay: 1 day}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  call: {add: {steps: {call: {work: {nurse: 5 min}, then: taken_on}}}, change: {steps: {decide: {then: "
       "call}}}}\n"
       "  shorter: {needs: [call], change: {steps: {call: {delay: 1 day}}}}\n"},
      {"change-moot", Severity::note, "A change is about something that a change before it took away",
       "It changes nothing; which may be right, when the changes are agreed one by one.",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  no_screening: {remove: {steps: {screen: decide}}}\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n",
       "pathway: Redesign\n"
       "based_on: current.yaml\n"
       "changes:\n"
       "  shorter: {change: {steps: {screen: {work: {nurse: 5 min}}}}}\n"
       "  no_screening: {remove: {steps: {screen: decide}}}\n"},
  };
}

}  // namespace refpath
