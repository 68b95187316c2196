#pragma once

#include <span>
#include <string_view>

#include "core/base/expected.h"
#include "core/text/chat_template.h"

namespace luthier::text {

// Chat templates for models that bring none.
struct FallbackTemplate {
    std::string_view name;
    std::string_view description; // one line, for people
    std::string_view source;      // Jinja
};

std::span<const FallbackTemplate> fallbackTemplates();
Expected<ChatTemplate> makeFallbackTemplate(std::string_view name); // NotFound names the ones there are

} // namespace luthier::text
