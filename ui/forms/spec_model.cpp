#include "ui/forms/spec_model.h"

#include <algorithm>

#include <QUndoCommand>

#include "core/config/option_list.h"
#include "core/config/validate.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

QString labelOf(const std::string &key)
{
    for (const config::OptionInfo &option : config::optionList())
        if (option.key == key)
            return trCore(option.info.label);
    return toQt(key);
}

} // namespace

class SpecModel::Change final : public QUndoCommand {
public:
    Change(SpecModel &model, config::RunSpec after, const QString &what, std::string key)
        : QUndoCommand(what), m_model(model), m_before(model.m_spec), m_after(std::move(after)), m_key(std::move(key))
    {
    }

    void undo() override
    {
        m_model.endStep();
        m_model.m_unread.clear();
        m_model.show(m_before);
    }
    void redo() override { m_model.show(m_after); }
    int id() const override { return m_key.empty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *newer) override
    {
        const auto &change = static_cast<const Change &>(*newer); // the only kind with this id
        if (change.m_key != m_key || m_model.m_openKey != m_key)
            return false;
        m_after = change.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    SpecModel &m_model;
    const config::RunSpec m_before;
    config::RunSpec m_after;
    const std::string m_key; // empty: merges with nothing
};

SpecModel::SpecModel(QObject *parent) : QObject(parent)
{
    check();
}

const Error *SpecModel::problemOf(const std::string &key) const
{
    const auto found = std::find_if(m_problems.begin(), m_problems.end(), [&](const Error &error) { return error.where == key; });
    return found == m_problems.end() ? nullptr : &*found;
}

Expected<void> SpecModel::setOption(const std::string &key, const QString &text)
{
    config::RunSpec spec = m_spec;
    if (const Expected<void> done = config::setOption(spec, key, fromQt(text)); !done) {
        setUnread(key, done.error());
        return done;
    }
    const bool wasUnread = m_unread.erase(key) + m_unread.erase(std::string()) > 0; // the form holds against a text that cannot be read
    if (spec == m_spec && wasUnread)
        show(spec); // back to what it was
    push(spec, tr("Change “%1”").arg(labelOf(key)), key);
    return {};
}

void SpecModel::setUnread(const std::string &key, const Error &error)
{
    m_unread.insert_or_assign(key, error);
    check();
    emit changed();
}

void SpecModel::set(const config::RunSpec &spec, const QString &what)
{
    m_unread.clear();
    if (spec == m_spec)
        show(spec);
    push(spec, what, {});
}

void SpecModel::applyPreset(config::Preset preset)
{
    config::RunSpec spec = m_spec;
    config::applyPreset(spec, preset);
    for (const config::PresetInfo &info : config::presets())
        if (info.preset == preset)
            set(spec, tr("Take the settings “%1”").arg(trCore(info.label)));
}

void SpecModel::load(const config::RunSpec &spec)
{
    m_history.clear();
    m_unread.clear();
    endStep();
    show(spec);
}

void SpecModel::push(const config::RunSpec &spec, const QString &what, const std::string &key)
{
    if (spec == m_spec)
        return;
    const bool goesOn = !key.empty() && key == m_openKey;
    if (!goesOn)
        m_openKey.clear(); // so that it does not merge with the last one
    m_history.push(new Change(*this, spec, what, key));
    m_openKey = key;
}

void SpecModel::show(const config::RunSpec &spec)
{
    m_spec = spec;
    check();
    emit changed();
}

void SpecModel::check()
{
    m_problems.clear();
    for (const auto &[key, error] : m_unread)
        m_problems.push_back(error);
    for (Error &error : config::validate(m_spec))
        if (!m_unread.contains(error.where))
            m_problems.push_back(std::move(error));
}

} // namespace luthier::ui
