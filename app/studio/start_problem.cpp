#include "app/studio/start_problem.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::studio {

StartProblem::StartProblem(const Error &error)
    : QMessageBox(QMessageBox::Warning, QStringLiteral("Luthier"), ui::trCore(error.what), QMessageBox::NoButton)
{
    setInformativeText(QStringList({ui::toQt(error.where), ui::trCore(error.advice)}).join(QStringLiteral("\n\n")));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setDefaultButton(addButton(tr("Choose another folder…"), QMessageBox::AcceptRole));
    setEscapeButton(addButton(tr("Close"), QMessageBox::RejectRole));
}

bool StartProblem::wantsOther() const
{
    return clickedButton() != nullptr && buttonRole(clickedButton()) == QMessageBox::AcceptRole;
}

QString StartProblem::chooseOther()
{
    return QFileDialog::getExistingDirectory(this, tr("A folder for data and runs"), QDir::homePath());
}

} // namespace luthier::studio
