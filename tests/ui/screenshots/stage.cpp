#include "tests/ui/screenshots/stage.h"

#include <cstdio>

#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QTest>

#include "ui/base/theme.h"

namespace luthier::screenshots {
namespace {

constexpr int kPaintingTime = 250; // milliseconds: fades and what is shown a little later

QList<QWidget *> openDialogs()
{
    QList<QWidget *> dialogs;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && qobject_cast<QDialog *>(widget) != nullptr)
            dialogs << widget;
    return dialogs;
}

} // namespace

Stage::Stage(ui::AppSettings &settings, ui::Theme &theme, ui::Translator &translator, const fs::path &workspace, const QString &folder)
    : m_theme(theme), m_translator(translator), m_folder(folder), m_services(settings, theme, translator, workspace),
      m_window(std::make_unique<ui::MainWindow>(m_services.forWindow()))
{
    m_window->show();
    m_services.startBehind();
    settle();
}

Stage::~Stage()
{
    services().center.stopAll();
    waitFor([this] { return !services().center.isBusy(); });
    m_window.reset();
    m_services.shutDown();
}

void Stage::dress(const QString &suffix, ui::ThemeChoice theme, ui::Language language, QSize size)
{
    m_suffix = suffix;
    m_theme.setChoice(theme);
    m_translator.setLanguage(language);
    m_window->resize(size);
    settle();
}

bool Stage::waitFor(const std::function<bool()> &holds, int seconds)
{
    const bool held = QTest::qWaitFor(holds, seconds * 1000);
    if (!held)
        std::fputs("screenshots: something did not come in time\n", stderr);
    return held;
}

void Stage::settle()
{
    QTest::qWait(20);
    // Training posts work that goes on; then only what was asked for a moment ago is waited for.
    const int patience = services().center.isBusy() ? 1500 : 20'000;
    [[maybe_unused]] const bool isIdle = QTest::qWaitFor([this] { return m_services.background().isIdle(); }, patience);
    QTest::qWait(kPaintingTime);
}

void Stage::take(const QString &name)
{
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    for (QWidget *dialog : openDialogs()) {
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 60));
        const QPixmap shown = dialog->grab();
        QRect place(QPoint(0, 0), shown.deviceIndependentSize().toSize());
        place.moveCenter(m_window->rect().center());
        painter.drawPixmap(place, shown);
        painter.setPen(m_theme.colors().line);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    painter.end();
    const QString file = QStringLiteral("%1/%2%3.png").arg(m_folder, name, m_suffix);
    if (!picture.save(file))
        std::fprintf(stderr, "screenshots: %s could not be written\n", qPrintable(file));
}

void Stage::closeDialogs()
{
    for (QWidget *dialog : openDialogs())
        dialog->close();
    settle();
}

} // namespace luthier::screenshots
