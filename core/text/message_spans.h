#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/text/chat_template.h"
#include "core/text/message.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// Where the messages stand in a rendering. Everything here works with origins; content is never searched for.

// What a message says, as opposed to who says it: content, reasoning and tool calls.
bool isSpokenField(std::string_view field);

// All places that hold something of a message, empty ones included, in order.
std::vector<OriginSpan> messagePlaces(const RenderedText &rendered);

// A stretch of what one message says, with no other message in between.
struct SpokenPart {
    std::size_t message = 0;
    ByteRange range;       // from the first to the last spoken place
    std::size_t limit = 0; // where the next message begins, or the end of the text
    bool isFirst = false;  // of its message
};

std::vector<SpokenPart> spokenParts(const RenderedText &rendered);

// The ranges that the template itself wrote, roles included: only there may added tokens stand.
std::vector<ByteRange> templateRanges(const RenderedText &rendered);

// What {% generation %} blocks wrote, and the message each belongs to.
std::vector<std::pair<ByteRange, std::size_t>> generatedParts(const RenderedText &rendered, const std::vector<Message> &messages);

} // namespace luthier::text
