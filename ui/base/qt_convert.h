#pragma once

#include <concepts>
#include <filesystem>
#include <string>
#include <string_view>

#include <QString>

namespace luthier::ui {

// Between core's UTF-8 and Qt's UTF-16.
inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
template <std::same_as<std::filesystem::path> Path> // a string is no path here
QString toQt(const Path &path)
{
    return toQt(std::string_view(path.native()));
}
inline std::string fromQt(const QString &text)
{
    return text.toStdString();
}
inline std::filesystem::path pathFromQt(const QString &text)
{
    return std::filesystem::path(text.toStdString());
}

} // namespace luthier::ui
