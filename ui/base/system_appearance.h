#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace luthier::ui {

// Whether the desktop is dark: what it says on the session bus (org.freedesktop.portal.Settings), else what its palette looks
// like. Asked without waiting; `changed` follows when the answer differs, and whenever the desktop is switched.
class SystemAppearance : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(const QPalette &palette, QObject *parent = nullptr);
    bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setScheme(uint scheme);
    bool m_paletteIsDark;
    bool m_dark;
};

} // namespace luthier::ui
