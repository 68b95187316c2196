#include "ui/dialogs/command_list.h"

#include <algorithm>

namespace luthier::ui {
namespace {

constexpr int kWordStart = 8; // a letter at the beginning of a word
constexpr int kNeighbour = 5; // one right behind the last one found
constexpr int kAnywhere = 1;
constexpr int kWholeBeginning = 50; // the text begins with what was typed
constexpr int kWhole = 30;          // it holds it in one piece

bool startsWord(const QString &text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

int lettersScore(const QString &text, const QString &typed)
{
    int score = 0;
    qsizetype place = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, place + 1);
        if (found < 0)
            return -1;
        score += startsWord(text, found) ? kWordStart : found == place + 1 ? kNeighbour : kAnywhere;
        place = found;
    }
    return score;
}

} // namespace

int matchScore(const QString &text, const QString &typed)
{
    const QString folded = text.toCaseFolded();
    const QString wanted = typed.trimmed().toCaseFolded();
    const int score = lettersScore(folded, wanted);
    if (score < 0 || wanted.isEmpty())
        return score;
    if (folded.startsWith(wanted))
        return score + kWholeBeginning;
    return folded.contains(wanted) ? score + kWhole : score;
}

void CommandList::setCommands(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    filter();
}

void CommandList::setTyped(const QString &typed)
{
    m_typed = typed;
    filter();
}

void CommandList::filter()
{
    std::vector<std::pair<int, std::size_t>> scored;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        const int score = std::max(matchScore(command.text, m_typed), matchScore(command.kind, m_typed));
        if (score >= 0)
            scored.emplace_back(score, i);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &left, const auto &right) { return left.first > right.first; });
    beginResetModel();
    m_shown.clear();
    for (const auto &[score, index] : scored)
        m_shown.push_back(index);
    endResetModel();
}

const Command *CommandList::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_commands[m_shown[static_cast<std::size_t>(row)]];
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    const Command *command = index.isValid() ? at(index.row()) : nullptr;
    if (command == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return command->text;
    case Qt::AccessibleDescriptionRole:
    case KindRole: return command->kind;
    case IconRole: return command->icon;
    case ShortcutRole: return command->shortcut.toString(QKeySequence::NativeText);
    default: return {};
    }
}

} // namespace luthier::ui
