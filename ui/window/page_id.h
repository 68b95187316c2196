#pragma once

#include <array>

#include <QKeySequence>
#include <QString>

namespace luthier::ui {

// The pages that the rail leads to, in its order.
enum class PageId { Home, Data, Train, Runs, Chat, Models, Settings };
inline constexpr std::array kPages = {PageId::Home, PageId::Data,   PageId::Train,   PageId::Runs,
                                      PageId::Chat, PageId::Models, PageId::Settings};

QString pageTitle(PageId page); // in the language of the window
QString pageIcon(PageId page);
QString pageName(PageId page);            // for keeping
PageId pageFromName(const QString &name); // Home for a name that is none
QKeySequence pageShortcut(PageId page);   // Ctrl+1 …

} // namespace luthier::ui
