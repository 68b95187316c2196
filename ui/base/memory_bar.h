#pragma once

#include <cstdint>
#include <vector>

#include <QWidget>

namespace luthier::ui {

// What the memory of a run is made of, against what the machine has: a bar, and below it what each colour is. Where the parts
// do not fit, the rest is red.
class MemoryBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString name;
        std::uint64_t bytes = 0;
    };

    explicit MemoryBar(QWidget *parent = nullptr);
    void set(std::vector<Part> parts, std::uint64_t totalBytes);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, heightForWidth(120)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintBar(QPainter &painter) const;
    std::vector<QPoint> legendPlaces(int width) const; // the top left of each part's name, and of the line after the last
    std::vector<Part> m_parts;
    std::uint64_t m_total = 0;
};

} // namespace luthier::ui
