#include "ui/forms/tiles_editor.h"

#include "ui/base/language.h"
#include "ui/base/option_tile.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/tile_row.h"

namespace luthier::ui {

TilesEditor::TilesEditor(const config::OptionInfo &option, QWidget *parent) : OptionEditor(option, parent)
{
    auto *row = new TileRow;
    for (const config::ChoiceInfo &choice : option.choices) {
        auto *tile = new OptionTile(row);
        row->add(tile);
        m_tiles.push_back(tile);
        connect(tile, &OptionTile::clicked, this, [this, name = toQt(choice.name)] {
            emit edited(name);
            emit finished();
        });
    }
    setField(row);
    setFocusProxy(m_tiles.front());
    retranslate();
}

void TilesEditor::showText(const QString &text)
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        if (toQt(option().choices[i].name) == text) {
            m_tiles[i]->setChecked(true);
            setFocusProxy(m_tiles[i]);
        }
}

void TilesEditor::retranslate()
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const config::ChoiceInfo &choice = option().choices[i];
        m_tiles[i]->setTexts(trCore(choice.label), trCore(choice.term), trCore(choice.help));
    }
}

void TilesEditor::describe(const QString &name, const QString &description)
{
    setAccessibleName(name); // the tiles have their own names
    setAccessibleDescription(description);
}

} // namespace luthier::ui
