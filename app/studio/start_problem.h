#pragma once

#include <QMessageBox>

#include "core/base/error.h"

namespace luthier::studio {

// A workspace that cannot be opened, told before there is a window: what is the matter, and the way to another folder. Without
// that way nobody whose disk is gone could ever start again.
class StartProblem final : public QMessageBox {
    Q_OBJECT

public:
    explicit StartProblem(const Error &error);
    bool wantsOther() const; // after it was closed
    QString chooseOther();   // a folder, or nothing
};

} // namespace luthier::studio
