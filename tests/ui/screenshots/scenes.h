#pragma once

#include <QStringList>

namespace luthier::screenshots {

class Stage;

// What every picture is of. `runs`: the folders of finished runs, the one to show first.
void takePages(Stage &stage, const QStringList &runs);
void takeDialogs(Stage &stage, const QStringList &runs);
void takeTraining(Stage &stage); // a run under way
void takeEmpty(Stage &stage);    // in a workspace in which there is nothing

// Real answers, which stay for all pictures.
void prepareChat(Stage &stage, const QString &run);
void prepareComparison(Stage &stage, const QStringList &runs);

} // namespace luthier::screenshots
