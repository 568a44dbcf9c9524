# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# The tests of the Keys page: QTest programs that drive the window without a display, on the software TPM.
find_package(Qt6 6.8 REQUIRED COMPONENTS DBus Test)

add_library(keyhold_keys_fixture STATIC keys_fixture.cpp)
target_link_libraries(keyhold_keys_fixture PUBLIC keyhold_app keyhold_test_support Qt6::DBus Qt6::Test)

foreach(name keys_model_test keys_page_test keys_wizard_test)
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE keyhold_keys_fixture)
    # Qt 6.8's QTRY_ macros convert inside the test.
    set_source_files_properties(${name}.cpp PROPERTIES COMPILE_OPTIONS -Wno-conversion)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS app)
endforeach()
