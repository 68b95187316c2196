#include "ui/window/page_id.h"

#include <QCoreApplication>

namespace luthier::ui {
namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::Pages)
};

} // namespace

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Home: return Pages::tr("Home");
    case PageId::Data: return Pages::tr("Data");
    case PageId::Train: return Pages::tr("Train");
    case PageId::Runs: return Pages::tr("Runs");
    case PageId::Chat: return Pages::tr("Chat");
    case PageId::Models: return Pages::tr("Models");
    case PageId::Settings: return Pages::tr("Settings");
    }
    return {};
}

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Home: return QStringLiteral("home");
    case PageId::Data: return QStringLiteral("data");
    case PageId::Train: return QStringLiteral("train");
    case PageId::Runs: return QStringLiteral("runs");
    case PageId::Chat: return QStringLiteral("chat");
    case PageId::Models: return QStringLiteral("models");
    case PageId::Settings: return QStringLiteral("settings");
    }
    return {};
}

QString pageIcon(PageId page)
{
    return pageName(page); // the icons are called as the pages are
}

PageId pageFromName(const QString &name)
{
    for (const PageId page : kPages)
        if (pageName(page) == name)
            return page;
    return PageId::Home;
}

QKeySequence pageShortcut(PageId page)
{
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)));
}

} // namespace luthier::ui
