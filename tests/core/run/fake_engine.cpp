// Stands in for luthier_engine: FAKE_ENGINE_good makes an engine, FAKE_ENGINE_old refuses the ABI, FAKE_ENGINE_none has no factory.
#include "core/run/engine.h"

namespace luthier::run {

namespace {

[[maybe_unused]] constexpr const char *kNothing = "This engine can do nothing.";

class FakeEngine final : public Engine {
public:
    Expected<TrainResult> train(const TrainRequest &, RunControl &, RunObserver &) noexcept override
    {
        return fail(ErrorCode::Unsupported, kNothing);
    }
    Expected<std::vector<ScoredRow>> score(const ScoreRequest &, RunControl &) noexcept override { return std::vector<ScoredRow>(7); }
    Expected<GenerateResult> generate(const GenerateRequest &, const TokenCallback &) noexcept override
    {
        return fail(ErrorCode::Unsupported, kNothing);
    }
    Expected<ExportReport> exportModel(const ExportRequest &, const ProgressCallback &) noexcept override
    {
        return fail(ErrorCode::Unsupported, kNothing);
    }
    Expected<BenchReport> bench(const BenchRequest &) noexcept override { return fail(ErrorCode::Unsupported, kNothing); }
};

} // namespace

#if defined(FAKE_ENGINE_good)
extern "C" Engine *luthierCreateEngine(int abi, const EngineOptions * /*options*/)
{
    return abi == kEngineAbi ? new FakeEngine : nullptr;
}
#elif defined(FAKE_ENGINE_old)
extern "C" Engine *luthierCreateEngine(int abi, const EngineOptions * /*options*/)
{
    return abi == kEngineAbi + 1 ? new FakeEngine : nullptr;
}
#else
Engine *makeEngineUnderAnotherName()
{
    return new FakeEngine;
}
#endif

} // namespace luthier::run
