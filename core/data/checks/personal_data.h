#pragma once

#include <string_view>
#include <vector>

namespace luthier::data {

enum class PersonalData { Phone, Email, IdNumber, BankCard };
std::string_view personalDataName(PersonalData kind);  // "phone", "email", "id_number", "bank_card"
std::string_view personalDataWords(PersonalData kind); // "a telephone number": for messages

// What personal data a text seems to hold, each kind once: Chinese mobile numbers (with blanks, hyphens, +86, full-width
// digits), numbers with a country code, e-mail addresses, Chinese 18-digit ID numbers with the right check digit (GB
// 11643), bank cards of 16 to 19 digits with the right check digit (Luhn). Never digits inside a longer number.
std::vector<PersonalData> findPersonalData(std::string_view text);

} // namespace luthier::data
