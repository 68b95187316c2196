#include "ui/base/icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/base/theme.h"

static void loadResources()
{
    Q_INIT_RESOURCE(luthier); // in a static library nobody else does
}

namespace luthier::ui {

namespace {

constexpr auto kFolder = ":/icons/";

QByteArray svgOf(const QString &name, const QColor &color)
{
    loadResources();
    QFile file(QLatin1String(kFolder) + name + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icons", qPrintable(name));
        return {};
    }
    return file.readAll().replace("#000", color.name().toLatin1());
}

QColor colorOf(IconTone tone, QIcon::Mode mode, QIcon::State state)
{
    const Colors &colors = Theme::of().colors();
    if (mode == QIcon::Disabled)
        return colors.disabled;
    if (state == QIcon::On)
        return colors.accent;
    switch (tone) {
    case IconTone::Normal: return colors.text;
    case IconTone::Muted: return colors.muted;
    case IconTone::Accent: return colors.accent;
    case IconTone::OnAccent: return colors.onAccent;
    case IconTone::Error: return colors.error;
    }
    return colors.text;
}

class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = std::min(rect.width(), rect.height());
        QRectF box(0, 0, size, size);
        box.moveCenter(QRectF(rect).center());
        paintIcon(*painter, m_name, colorOf(m_tone, mode, state), box);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, colorOf(m_tone, mode, state), std::min(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new IconEngine(*this); }

private:
    QString m_name;
    IconTone m_tone;
};

} // namespace

void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &box)
{
    QSvgRenderer(svgOf(name, color)).render(&painter, box);
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("icon:%1:%2:%3:%4").arg(name, color.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, name, color, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(const QString &name, IconTone tone)
{
    return QIcon(new IconEngine(name, tone));
}

QStringList iconNames()
{
    loadResources();
    QStringList names;
    for (const QString &file : QDir(QLatin1String(kFolder)).entryList())
        names << file.chopped(4); // ".svg"
    return names;
}

} // namespace luthier::ui
