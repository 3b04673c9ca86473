#include "json_writer.h"

#include "utf.h"

namespace guillemet::cli {
namespace {

/// The letter that escapes `c` after a backslash, or 0 where it has none of its own.
constexpr char short_escape(char c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_escaped(std::string_view utf8, std::string* out) {
  constexpr std::string_view hex = "0123456789abcdef";
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (const char letter = short_escape(c)) {
      out->push_back('\\');
      out->push_back(letter);
    } else if (byte < 0x20) {
      out->append("\\u00");
      out->push_back(hex[byte >> 4]);
      out->push_back(hex[byte & 15]);
    } else {
      out->push_back(c);
    }
  }
}

}  // namespace

void JsonWriter::separate() {
  if (comma_) out_->push_back(',');
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_->push_back(bracket);
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_->push_back(bracket);
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_->push_back(':');
  comma_ = false;
}

void JsonWriter::string(std::string_view utf8) {
  separate();
  out_->push_back('"');
  append_escaped(utf8, out_);
  out_->push_back('"');
}

void JsonWriter::string(std::u16string_view utf16) { string(to_utf8(utf16)); }

void JsonWriter::number(int64_t value) {
  separate();
  out_->append(std::to_string(value));
}

void JsonWriter::number(Decimal value) {
  separate();
  out_->append(decimal_text(value));
}

void JsonWriter::null() {
  separate();
  out_->append("null");
}

std::string decimal_text(Decimal value) {
  if (value.digits == 0) return "0";
  const bool negative = value.digits < 0;
  std::string digits = std::to_string(value.digits).substr(negative ? 1 : 0);
  int32_t exponent = value.exponent;
  for (; exponent < 0 && digits.back() == '0'; ++exponent) digits.pop_back();
  if (exponent >= 0) {
    digits.append(static_cast<size_t>(exponent), '0');
  } else {
    const auto fraction = static_cast<size_t>(-exponent);
    if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
    digits.insert(digits.size() - fraction, 1, '.');
  }
  return negative ? "-" + digits : digits;
}

}  // namespace guillemet::cli
