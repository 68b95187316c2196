#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace luthier::ui {

// What can be done with the runs that are chosen in the list: actions with their shortcuts, of which only those can be used
// that fit the runs.
class RunsActions final : public QObject {
    Q_OBJECT

public:
    // The shortcuts hold within `place`.
    explicit RunsActions(QWidget &place);

    struct Chosen {
        int count = 0;
        bool hasStar = false; // all of them
        QString state;        // of a single one, as RunListModel::StateRole names it
        bool isHere = false;  // a single one that this window trains or that waits
        bool hasSteps = false;
    };
    void follow(const Chosen &chosen);
    void retranslate();
    QList<QAction *> all() const; // in the order of a menu; null is a separator

    QAction *open;
    QAction *compare;
    QAction *chat;
    QAction *exportModel;
    QAction *pause;
    QAction *resume;
    QAction *stop;
    QAction *rename;
    QAction *star;
    QAction *notes;
    QAction *showFolder;
    QAction *remove;

private:
    Chosen m_chosen;
};

} // namespace luthier::ui
