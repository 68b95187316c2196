#pragma once

#include <array>
#include <vector>

#include <QColor>
#include <QString>

namespace luthier::ui {

// The colours of the window, one value per role and theme. Nothing else names a colour.
struct Colors {
    QColor window;     // behind everything
    QColor surface;    // cards and controls
    QColor subSurface; // the navigation, table headers, disabled fields
    QColor line;       // borders
    QColor grid;       // lines inside a table or a plot, chips without a meaning, what is pressed
    QColor text;
    QColor muted;
    QColor disabled;
    QColor accent;
    QColor onAccent;
    QColor accentBackground; // selection
    QColor good;
    QColor warning;
    QColor warningBackground;
    QColor error;
    QColor errorBackground;
    QColor trainedToken;          // behind text that the model learns to write
    std::array<QColor, 8> curves; // in the order in which curves take them
};

const Colors &lightColors();
const Colors &darkColors();

// `share` of the way from a to b.
QColor mixed(const QColor &a, const QColor &b, double share);

// Contrast as WCAG 2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

// Every colour of text on every background that the window paints it on, disabled text excepted.
struct TextPair {
    QString name;
    QColor text;
    QColor background;
};
std::vector<TextPair> textPairs(const Colors &colors);

} // namespace luthier::ui
