#include "ui/pages/data_list.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>

#include "core/data/formats/formats.h"
#include "ui/base/icon_button.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/models/row_columns.h"
#include "ui/pages/data_list_delegate.h"
#include "ui/pages/data_names.h"

namespace luthier::ui {

DataList::DataList(DatasetListModel &datasets, QWidget *parent)
    : Card(parent), m_datasets(datasets), m_names(new DatasetNames(datasets, this)),
      m_title(new Label(TextStyle::Small, Label::Tone::Muted)), m_new(new IconButton(QStringLiteral("add"))), m_view(new QListView),
      m_newMenu(new QMenu(this)), m_menu(new QMenu(this)), m_exportMenu(new QMenu(this)), m_train(new QAction(this)),
      m_rename(new QAction(this)), m_duplicate(new QAction(this)), m_delete(new QAction(this))
{
    setFlush();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kGap12, 0, kGap8, kGap4);
    head->addWidget(m_title, 1);
    head->addWidget(m_new);
    body()->addLayout(head);
    body()->addWidget(m_view, 1);
    m_view->setModel(m_names);
    m_view->setItemDelegate(new DataListDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_new, &QToolButton::clicked, this, [this] { m_newMenu->popup(m_new->mapToGlobal(m_new->rect().bottomLeft())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { emit chosen(current()); });
    connect(m_view, &QListView::customContextMenuRequested, this, &DataList::showMenu);
    makeActions();
    retranslate();
}

void DataList::makeActions()
{
    m_train->setIcon(themedIcon(QStringLiteral("train")));
    m_duplicate->setIcon(themedIcon(QStringLiteral("copy")));
    m_rename->setIcon(themedIcon(QStringLiteral("edit")));
    m_delete->setIcon(themedIcon(QStringLiteral("delete")));
    m_exportMenu->setIcon(themedIcon(QStringLiteral("export")));
    m_rename->setShortcut(Qt::Key_F2);
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_rename, m_delete, m_duplicate}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
    }
    m_menu->addActions({m_train, m_rename, m_duplicate});
    m_menu->addMenu(m_exportMenu);
    m_menu->addSeparator();
    m_menu->addAction(m_delete);
    connect(m_rename, &QAction::triggered, this, [this] { rename(current()); });
    connect(m_delete, &QAction::triggered, this, [this] {
        if (current() != 0)
            m_datasets.remove(current());
    });
    connect(m_duplicate, &QAction::triggered, this, [this] {
        if (const store::DatasetInfo *info = m_datasets.find(current()))
            m_datasets.duplicate(info->id, toQt(info->name));
    });
    connect(m_train, &QAction::triggered, this, [this] {
        if (const store::DatasetInfo *info = m_datasets.find(current()))
            emit trainWanted(toQt(info->name));
    });
}

store::DatasetId DataList::current() const
{
    return m_view->currentIndex().data(DatasetListModel::IdRole).toLongLong();
}

void DataList::select(store::DatasetId dataset)
{
    if (const QModelIndex index = m_names->indexOf(dataset); index.isValid())
        m_view->setCurrentIndex(index);
}

void DataList::rename(store::DatasetId dataset)
{
    if (const QModelIndex index = m_names->indexOf(dataset); index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->edit(index);
    }
}

void DataList::showMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid()) {
        m_newMenu->popup(m_view->viewport()->mapToGlobal(place));
        return;
    }
    m_view->setCurrentIndex(index);
    m_train->setEnabled(index.data(DatasetListModel::RowsRole).toLongLong() > 0);
    fillExport(index.data(DatasetListModel::KindRole).toString());
    m_menu->popup(m_view->viewport()->mapToGlobal(place));
}

// A dataset of a kind with nothing in it, or one from files.
void DataList::fillNew()
{
    m_newMenu->clear();
    connect(m_newMenu->addAction(themedIcon(QStringLiteral("import")), tr("Import files…")), &QAction::triggered, this,
            &DataList::importWanted);
    m_newMenu->addSection(tr("New and empty"));
    for (int i = 0; i < static_cast<int>(data::RecordKind::Tokens); ++i) { // tokens are for measurements and come from files
        const auto kind = static_cast<data::RecordKind>(i);
        connect(m_newMenu->addAction(kindTitle(kind)), &QAction::triggered, this, [this, kind] {
            QString name = tr("New dataset");
            for (int number = 2; m_datasets.find(name) != nullptr; ++number)
                name = tr("New dataset %1").arg(number);
            m_datasets.create(name, toQt(data::kindName(kind)));
        });
    }
}

// The formats that hold rows of this kind.
void DataList::fillExport(const QString &kind)
{
    m_exportMenu->clear();
    for (const data::Format &format : data::formats()) {
        if (data::kindName(format.kind) != fromQt(kind))
            continue;
        const QString name = toQt(format.name);
        connect(m_exportMenu->addAction(trCore(format.label)), &QAction::triggered, this,
                [this, name] { emit exportWanted(current(), name); });
    }
    m_exportMenu->setEnabled(!m_exportMenu->isEmpty());
}

void DataList::retranslate()
{
    m_title->setText(tr("Datasets"));
    m_view->setAccessibleName(tr("Datasets"));
    m_new->setMeaning(tr("Make a dataset"));
    m_train->setText(tr("Train with it"));
    m_rename->setText(tr("Rename"));
    m_duplicate->setText(tr("Duplicate"));
    m_delete->setText(tr("Delete"));
    m_exportMenu->setTitle(tr("Export as"));
    fillNew();
}

void DataList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
