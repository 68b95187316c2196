#pragma once

#include <string_view>
#include <vector>

#include "core/data/record.h"

namespace luthier::data {

// Conversations written as one text with the marks "\n\nHuman: " and "\n\nAssistant: ", as the first preference sets were.

bool isTranscript(std::string_view text); // begins with a human's mark and holds an assistant's

std::vector<Message> transcriptMessages(std::string_view text); // of a transcript; what stands before the first mark is left out

} // namespace luthier::data
