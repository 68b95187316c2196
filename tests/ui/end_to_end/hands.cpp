#include "tests/ui/end_to_end/hands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QTest>

namespace luthier::ui {
namespace {

constexpr int kPatience = 60'000; // milliseconds

QString plain(QString text)
{
    return text.remove(QChar(u'&'));
}

} // namespace

bool comes(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, kPatience);
}

QWidget *dialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && qobject_cast<QDialog *>(widget) != nullptr)
            return widget;
    return nullptr;
}

QAbstractButton *findButton(QWidget &in, const QString &text)
{
    for (QAbstractButton *button : in.findChildren<QAbstractButton *>())
        if (button->isVisible() && plain(button->text()) == text)
            return button;
    return nullptr;
}

bool click(QWidget &in, const QString &text)
{
    const bool usable = comes([&] {
        const QAbstractButton *button = findButton(in, text);
        return button != nullptr && button->isEnabled();
    });
    if (usable)
        QTest::mouseClick(findButton(in, text), Qt::LeftButton);
    return usable;
}

void type(QWidget &field, const QString &text)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, text);
}

bool choose(QComboBox &box, const QString &text)
{
    box.setFocus();
    return comes([&] {
        if (!box.currentText().startsWith(text))
            QTest::keyClicks(&box, text);
        return box.currentText().startsWith(text);
    });
}

} // namespace luthier::ui
