#pragma once

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "core/config/option_list.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {

inline config::OptionInfo optionOf(std::string_view key)
{
    for (config::OptionInfo &option : config::optionList())
        if (option.key == key)
            return std::move(option);
    ADD_FAILURE() << "no option " << key;
    return {};
}

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline void show(QWidget &widget, int width = 800, int height = 600)
{
    widget.resize(width, height);
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
}

} // namespace luthier::ui
