#include "core/text/decoder.h"

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/decoder_kinds.h"

namespace luthier::text {

namespace {

class Sequence final : public Decoder {
public:
    explicit Sequence(std::vector<std::unique_ptr<Decoder>> parts) : m_parts(std::move(parts)) {}
    void apply(std::vector<std::string> &tokens) const override
    {
        for (const auto &part : m_parts)
            part->apply(tokens);
    }

private:
    std::vector<std::unique_ptr<Decoder>> m_parts;
};

MadeDecoder makeSequence(const Json &json, std::string_view where)
{
    if (!json.contains("decoders") || !json["decoders"].is_array())
        return fail(ErrorCode::BadFile, LUTHIER_TR("A sequence of decoders has no list."), std::string(where));
    std::vector<std::unique_ptr<Decoder>> parts;
    for (const Json &part : json["decoders"]) {
        LUTHIER_TRY_ASSIGN(auto made, parseDecoder(part, where));
        if (made)
            parts.push_back(std::move(made));
    }
    return std::make_unique<Sequence>(std::move(parts));
}

struct Kind {
    std::string_view type;
    MadeDecoder (*make)(const Json &, std::string_view);
};

constexpr Kind kKinds[] = {
    {"Sequence", makeSequence},
    {"ByteLevel", makeByteLevelDecoder},
    {"ByteFallback", makeByteFallbackDecoder},
    {"Fuse", makeFuseDecoder},
    {"Replace", makeReplaceDecoder},
    {"Strip", makeStripDecoder},
    {"Metaspace", makeMetaspaceDecoder},
    {"WordPiece", makeWordPieceDecoder},
    {"BPEDecoder", makeBpeDecoder},
    {"CTC", makeCtcDecoder},
};

} // namespace

Expected<std::unique_ptr<Decoder>> parseDecoder(const Json &json, std::string_view where)
{
    if (json.is_null())
        return std::unique_ptr<Decoder>();
    LUTHIER_TRY_ASSIGN(const std::string type, componentType(json, "decoder", where));
    LUTHIER_TRY_ASSIGN(const auto make, findComponent(kKinds, "decoder", type, where));
    return make(json, where);
}

} // namespace luthier::text
