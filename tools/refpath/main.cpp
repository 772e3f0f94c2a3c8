// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"

int main(int count, char** words) {
  using namespace refpath::tools;
  const auto tell = [](const std::string& message) { print_to_errors("refpath: " + message + "\n"); };
  try {
    return run(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count));
  } catch (const UsageError& error) {
    tell(error.what());
    return wrong_usage;
  } catch (const FileError& error) {
    tell(error.what());
    return no_access;
  } catch (const std::bad_alloc&) {
    tell("there is not enough memory");
    return no_access;
  } catch (const std::exception& error) {
    tell(std::string("an error that should not happen; please report it: ") + error.what());
    return no_access;
  }
}
