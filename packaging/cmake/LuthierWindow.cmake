# Qt and the functions that declare the window's libraries and their tests.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Network DBus PrintSupport LinguistTools Test)
find_package(QCustomPlotQt6 REQUIRED)

# What every folder of ui links and how it is compiled: text is QString, made by tr() or from a literal that says so.
add_library(luthier_window_options INTERFACE)
target_link_libraries(luthier_window_options INTERFACE luthier_core Qt6::Widgets Qt6::Svg Qt6::Network Qt6::DBus)
target_compile_definitions(luthier_window_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

set(luthier_qt_headers <QtCore/QtCore> <QtGui/QtGui> <QtWidgets/QtWidgets>)
luthier_precompile(luthier_ui_headers ${luthier_qt_headers})
target_link_libraries(luthier_ui_headers PRIVATE luthier_window_options)
luthier_precompile(luthier_ui_test_headers <gmock/gmock.h> <gtest/gtest.h> ${luthier_qt_headers})
target_link_libraries(luthier_ui_test_headers PRIVATE luthier_window_options GTest::gmock)

# luthier_ui_library(NAME SOURCES … [LINK …]): the static library luthier_ui_NAME of one folder of ui. Headers with Q_OBJECT
# stand beside their source.
function(luthier_ui_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(luthier_ui_${name} STATIC ${arg_SOURCES})
    set_target_properties(luthier_ui_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(luthier_ui_${name} PUBLIC luthier_window_options ${arg_LINK})
    luthier_take_precompiled(luthier_ui_${name} luthier_ui_headers)
endfunction()

# luthier_ui_test(NAME SOURCES … [LINK …]): the test program test_ui_NAME, which runs without a screen and begins with a QApplication
# and the theme, see tests/ui/support/main.cpp.
function(luthier_ui_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    luthier_test(ui_${name} SOURCES ${arg_SOURCES} "${CMAKE_SOURCE_DIR}/tests/ui/support/main.cpp"
        LINK ${arg_LINK} luthier_ui_base luthier_window_options Qt6::Test
        HEADERS luthier_ui_test_headers TIMEOUT ${arg_TIMEOUT})
    set_target_properties(test_ui_${name} PROPERTIES AUTOMOC ON)
endfunction()
