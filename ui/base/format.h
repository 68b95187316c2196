#pragma once

#include <cstdint>

#include <QString>

namespace luthier::ui {

// All numbers and times of the window, as the language writes them. What is not a number is "–".
QString countText(std::int64_t count);                                        // "1,240"
QString shortCountText(std::int64_t count);                                   // "135 M", "1.7 B"; "1.35 亿"
QString bytesText(std::uint64_t bytes);                                       // "98 MB", "1.40 GB"
QString durationText(double seconds);                                         // "12 s", "4 min", "2 h 10 min"; "about" is the caller's word
QString lossText(double loss);                                                // "1.42"; "0.0123"
QString exactText(double value);                                              // "1.5127": five significant digits, and no zeros at the end
QString percentText(double share, int decimals = 0);                          // "7.6 %"
QString agoText(std::int64_t unixMilliseconds, std::int64_t nowMilliseconds); // "just now", "5 min ago", "yesterday", a date

} // namespace luthier::ui
