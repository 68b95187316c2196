# One interface target holds the compiler flags of all our code; three functions declare our libraries and tests.

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
    set(CMAKE_CXX_COMPILER_LAUNCHER "${LUTHIER_CCACHE}")
endif()
find_package(Threads REQUIRED)

add_library(luthier_options INTERFACE)
target_compile_options(luthier_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
target_include_directories(luthier_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_link_libraries(luthier_options INTERFACE Threads::Threads)
if(LUTHIER_SANITIZER)
    target_compile_options(luthier_options INTERFACE -fsanitize=${LUTHIER_SANITIZER} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(luthier_options INTERFACE -fsanitize=${LUTHIER_SANITIZER})
endif()

# luthier_library(NAME SOURCES … [LINK …]): the static library luthier_NAME of one folder of core. LINK names other
# folders' targets and third-party targets; folders are linked in the order of core/README.md.
function(luthier_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(luthier_${name} STATIC ${arg_SOURCES})
    target_link_libraries(luthier_${name} PUBLIC luthier_options ${arg_LINK})
endfunction()

# luthier_test(NAME SOURCES … [LINK …]): one GoogleTest program for one folder; ctest knows every test in it by name.
# The source tree and the fixtures are reached through support/paths.h. TIMEOUT is in seconds, for each test.
function(luthier_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(test_${name} ${arg_SOURCES})
    target_link_libraries(test_${name} PRIVATE luthier_options ${arg_LINK} GTest::gmock GTest::gtest_main)
    target_compile_definitions(test_${name} PRIVATE LUTHIER_SOURCE_DIR="${CMAKE_SOURCE_DIR}" LUTHIER_BINARY_DIR="${CMAKE_BINARY_DIR}")
    include(GoogleTest)
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${arg_TIMEOUT})
endfunction()
