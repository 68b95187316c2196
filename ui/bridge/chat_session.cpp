#include "ui/bridge/chat_session.h"

#include <algorithm>
#include <chrono>
#include <deque>

#include "core/text/prompt.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kTextEvery(50);
constexpr std::size_t kKeptTextModels = 3;

} // namespace

// Tokenizers of the models asked last: reading one takes a moment.
struct ChatSession::TextModels {
    Expected<text::TextModel> of(const fs::path &model)
    {
        const auto known = std::find_if(m_kept.begin(), m_kept.end(), [&](const auto &kept) { return kept.first == model; });
        if (known != m_kept.end())
            return known->second;
        LUTHIER_TRY_ASSIGN(text::TextModel loaded, text::loadTokenizingModel(model));
        m_kept.emplace_front(model, loaded);
        if (m_kept.size() > kKeptTextModels)
            m_kept.pop_back();
        return loaded;
    }

private:
    std::deque<std::pair<fs::path, text::TextModel>> m_kept;
};

struct ChatSession::Course {
    struct Side {
        std::string fresh; // said since the last take
        std::optional<Expected<ChatAnswer>> answer;
        bool isTold = false;
    };

    Course(std::vector<ChatSide> asked, const ChatOptions &chosen) : sides(std::move(asked)), options(chosen), state(sides.size()) {}

    void say(std::size_t side, const std::string &more)
    {
        const std::lock_guard lock(mutex);
        state[side].fresh += more;
    }
    void end(std::size_t side, Expected<ChatAnswer> answer)
    {
        const std::lock_guard lock(mutex);
        state[side].answer = std::move(answer);
    }
    Expected<ChatAnswer> answer(std::size_t side, TextModels &models, EngineHost &host, const WorkContext &context);

    const std::vector<ChatSide> sides;
    const ChatOptions options;
    std::atomic<bool> stop{false};
    std::mutex mutex; // guards what follows
    std::vector<Side> state;
};

Expected<ChatAnswer> ChatSession::Course::answer(std::size_t side, TextModels &models, EngineHost &host, const WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(const text::TextModel model, models.of(sides[side].model.model));
    run::GenerateRequest request;
    request.model = sides[side].model;
    LUTHIER_TRY_ASSIGN(request.prompt, text::promptIds(model, sides[side].conversation));
    request.maxNewTokens = options.maxNewTokens;
    request.sampling = options.sampling;
    request.stopIds = model.stopIds;
    LUTHIER_TRY_ASSIGN(run::Engine * engine, host.engine());
    text::StreamDecoder decoder(*model.tokenizer);
    std::string whole;
    const auto add = [&](const std::string &more) {
        whole += more;
        say(side, more);
    };
    const auto onToken = [&](run::TokenId id) {
        add(decoder.push(id));
        return !stop.load(std::memory_order_relaxed) && !context.isCancelled();
    };
    LUTHIER_TRY_ASSIGN(const run::GenerateResult result, engine->generate(request, onToken));
    add(decoder.finish());
    ChatAnswer answer;
    answer.text = toQt(whole);
    answer.promptTokens = std::ssize(request.prompt);
    answer.newTokens = std::ssize(result.ids);
    answer.secondsToFirst = result.promptSeconds;
    answer.tokensPerSecond = result.seconds > 0 ? static_cast<double>(answer.newTokens) / result.seconds : 0;
    answer.end = result.end;
    return answer;
}

ChatSession::ChatSession(Background &background, EngineHost &host, QObject *parent)
    : QObject(parent), m_background(background), m_host(host), m_models(std::make_shared<TextModels>())
{
    m_timer.setInterval(kTextEvery);
    connect(&m_timer, &QTimer::timeout, this, &ChatSession::take);
}

ChatSession::~ChatSession()
{
    stop();
}

void ChatSession::ask(std::vector<ChatSide> sides, const ChatOptions &options)
{
    stop();
    m_task.drop();
    m_course = std::make_shared<Course>(std::move(sides), options);
    const auto work = [course = m_course, models = m_models, host = &m_host](WorkContext &context) -> Expected<void> {
        for (std::size_t side = 0; side < course->sides.size(); ++side) {
            if (course->stop)
                course->end(side, fail(cancelledError()));
            else
                course->end(side, course->answer(side, *models, *host, context));
        }
        return {};
    };
    m_task = m_background.post<void>(Lane::Chat, this, work, [this](const Expected<void> &) { end(); });
    m_timer.start();
}

void ChatSession::stop()
{
    if (m_course)
        m_course->stop = true;
}

void ChatSession::take()
{
    const std::shared_ptr<Course> course = m_course;
    for (std::size_t i = 0; course && i < course->state.size() && course == m_course; ++i) {
        std::string fresh;
        std::optional<Expected<ChatAnswer>> ended;
        {
            const std::lock_guard lock(course->mutex);
            Course::Side &side = course->state[i];
            fresh.swap(side.fresh);
            if (!side.isTold)
                ended = side.answer;
            side.isTold = side.answer.has_value();
        }
        const int number = static_cast<int>(i);
        if (!fresh.empty())
            emit text(number, toQt(fresh));
        if (ended && *ended)
            emit answered(number, **ended);
        else if (ended)
            emit failed(number, ended->error());
    }
}

void ChatSession::end()
{
    m_timer.stop();
    take();
    emit finished();
}

} // namespace luthier::ui
