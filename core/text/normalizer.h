#pragma once

#include <memory>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/aligned_text.h"

namespace luthier::text {

// Rewrites a stretch of text before it is split ("normalizer" in tokenizer.json). Immutable.
class Normalizer {
public:
    virtual ~Normalizer() = default;
    virtual void apply(AlignedText &text) const = 0;
};

// The normalizers of `json`, in order; null for null.
Expected<std::unique_ptr<Normalizer>> parseNormalizer(const Json &json, std::string_view where);

} // namespace luthier::text
