#pragma once

#include "core/text/pattern.h"
#include "core/text/pre_tokenizer.h"

namespace luthier::text {

// One function per kind; the table in pre_tokenizer.cpp names them.
using MadePreTokenizer = Expected<std::unique_ptr<PreTokenizer>>;

// pre_tokenizer_split.cpp
MadePreTokenizer makeSplit(const Json &json, std::string_view where);
MadePreTokenizer makeDigits(const Json &json, std::string_view where);
MadePreTokenizer makePunctuation(const Json &json, std::string_view where);
MadePreTokenizer makeCharDelimiterSplit(const Json &json, std::string_view where);
MadePreTokenizer makeWhitespace(const Json &json, std::string_view where);
MadePreTokenizer makeWhitespaceSplit(const Json &json, std::string_view where);
MadePreTokenizer makeBertPreTokenizer(const Json &json, std::string_view where);
MadePreTokenizer makeFixedLength(const Json &json, std::string_view where);
MadePreTokenizer makeUnicodeScripts(const Json &json, std::string_view where);
// pre_tokenizer_byte_level.cpp
MadePreTokenizer makeByteLevel(const Json &json, std::string_view where);
// pre_tokenizer_metaspace.cpp
MadePreTokenizer makeMetaspace(const Json &json, std::string_view where);

enum class SplitBehaviour { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

// Splits every span at what `find` finds in it; `invert` takes what lies between the matches for the matches.
void splitSpans(Words &words, const Finder &find, SplitBehaviour behaviour, bool invert);

// Every span becomes a text of its own, is rewritten by rewrite(AlignedText &), and is put back.
template <class Rewrite>
void rewriteSpans(Words &words, Rewrite rewrite)
{
    AlignedText text = words.text.slice(0, 0);
    std::vector<ByteRange> spans;
    for (const ByteRange &span : words.spans) {
        AlignedText part = words.text.slice(span.begin, span.end);
        rewrite(part);
        const std::size_t begin = text.view().size();
        text.append(part);
        spans.push_back({begin, text.view().size()});
    }
    words.text = std::move(text);
    words.spans = std::move(spans);
}

} // namespace luthier::text
