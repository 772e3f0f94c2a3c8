# SPDX-License-Identifier: Apache-2.0
# Runs `program` in `folder` and compares what it prints with the file `expected`, whole.
# With REFPATH_BLESS=1 in the environment the file is written instead.
execute_process(COMMAND ${program} WORKING_DIRECTORY ${folder} OUTPUT_VARIABLE printed ERROR_VARIABLE errors
                RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${program} ended with ${code}:\n${printed}${errors}")
endif()
if("$ENV{REFPATH_BLESS}" STREQUAL "1")
  file(WRITE ${expected} "${printed}")
  return()
endif()
if(NOT EXISTS ${expected})
  message(FATAL_ERROR "${expected} does not exist; REFPATH_BLESS=1 writes it. The program printed:\n${printed}")
endif()
file(READ ${expected} wanted)
if(NOT printed STREQUAL wanted)
  message(FATAL_ERROR "not as in ${expected} (REFPATH_BLESS=1 accepts it); printed:\n${printed}\nexpected:\n${wanted}")
endif()
