# One interface target holds the compiler flags of all our code; functions declare our libraries and tests. Those of the window
# are in LuthierWindow.cmake.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR};$ORIGIN")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
find_program(LUTHIER_CCACHE ccache)
if(LUTHIER_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${LUTHIER_CCACHE}")
endif()
find_package(Threads REQUIRED)

add_library(luthier_options INTERFACE)
target_compile_options(luthier_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(NOT LUTHIER_SANITIZER) # instrumented code makes gcc see uninitialised values that are none
    target_compile_options(luthier_options INTERFACE -Werror)
endif()
target_include_directories(luthier_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_link_libraries(luthier_options INTERFACE Threads::Threads)
add_library(luthier_test_options INTERFACE)
if(LUTHIER_SANITIZER)
    # A quarter of a test's compile time would look for undefined behaviour in the test.
    target_compile_options(luthier_test_options INTERFACE -fno-sanitize=undefined)
    target_compile_options(luthier_options INTERFACE -fsanitize=${LUTHIER_SANITIZER} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(luthier_options INTERFACE -fsanitize=${LUTHIER_SANITIZER})
endif()

# luthier_precompile(NAME HEADER…): the headers that most sources begin with, parsed once for all targets that take them.
function(luthier_precompile name)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${name}.cpp" CONTENT "// Carries the precompiled headers.\n")
    add_library(${name} OBJECT "${CMAKE_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE luthier_options nlohmann_json::nlohmann_json fmt::fmt)
    target_precompile_headers(${name} PRIVATE <algorithm> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
        <string_view> <variant> <vector> <fmt/format.h> <nlohmann/json.hpp> ${ARGN})
endfunction()

# luthier_take_precompiled(TARGET NAME LINK…). Not for the half that links libtorch: it is compiled with OpenMP, which makes
# other headers.
set(luthier_engine_libraries luthier_tensor luthier_nn luthier_models luthier_methods luthier_train luthier_infer luthier_export
    luthier_engine_folder)
function(luthier_take_precompiled target name)
    foreach(library IN LISTS target ARGN)
        if(library IN_LIST luthier_engine_libraries)
            return()
        endif()
    endforeach()
    target_compile_options(${target} PRIVATE -fpch-preprocess)
    target_precompile_headers(${target} REUSE_FROM ${name})
endfunction()

# luthier_library(NAME SOURCES … [LINK …]): the static library luthier_NAME of one folder of core. LINK names other
# folders' targets and third-party targets; folders are linked in the order of core/README.md.
function(luthier_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(luthier_${name} STATIC ${arg_SOURCES})
    target_link_libraries(luthier_${name} PUBLIC luthier_options ${arg_LINK})
    luthier_take_precompiled(luthier_${name} luthier_headers)
endfunction()

# luthier_test(NAME SOURCES … [LINK …]): one GoogleTest program for one folder; ctest knows every test in it by name.
# The source tree and the fixtures are reached through support/paths.h. TIMEOUT is in seconds, for each test; HEADERS are the
# precompiled ones.
function(luthier_test name)
    cmake_parse_arguments(arg "" "TIMEOUT;HEADERS" "SOURCES;LINK" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    if(NOT arg_HEADERS)
        set(arg_HEADERS luthier_test_headers)
    endif()
    if(LUTHIER_SANITIZER) # several times slower
        math(EXPR arg_TIMEOUT "5 * ${arg_TIMEOUT}")
    endif()
    add_executable(test_${name} ${arg_SOURCES})
    target_link_libraries(test_${name} PRIVATE luthier_options luthier_test_options ${arg_LINK} fmt::fmt GTest::gmock GTest::gtest_main)
    luthier_take_precompiled(test_${name} ${arg_HEADERS} ${arg_LINK})
    target_compile_definitions(test_${name} PRIVATE LUTHIER_SOURCE_DIR="${CMAKE_SOURCE_DIR}" LUTHIER_BINARY_DIR="${CMAKE_BINARY_DIR}")
    include(GoogleTest)
    # Threads wait as they do in the program, see core/run/engine_loader.cpp: tests share the cores with each other.
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60
        PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT GOMP_SPINCOUNT=3000)
endfunction()
