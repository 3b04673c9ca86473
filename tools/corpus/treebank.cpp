#include "treebank.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::string_view text_comment = "# text =";

bool starts_with(std::string_view line, std::string_view beginning) {
  return line.substr(0, beginning.size()) == beginning;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const size_t start = text.find_first_not_of(blanks);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(blanks) + 1 - start);
}

/// A number at the beginning, which is taken off; 0 where there is none (ids count from 1).
int take_number(std::string_view* text) {
  constexpr int most = 1'000'000;
  int number = 0;
  while (!text->empty() && text->front() >= '0' && text->front() <= '9' && number < most) {
    number = 10 * number + (text->front() - '0');
    text->remove_prefix(1);
  }
  return number;
}

class Reader {
 public:
  Reader(MultiwordTokens multiword_tokens, std::vector<TreebankSentence>* sentences)
      : multiword_tokens_(multiword_tokens), sentences_(sentences) {}

  /// What is wrong with the line, or nothing.
  std::string line(std::string_view line) {
    if (line.empty()) return end_sentence();
    if (line.front() != '#') return word(line);
    if (starts_with(line, "# newdoc")) {
      sentence_.begins = TreebankBreak::document;
    } else if (starts_with(line, "# newpar")) {
      if (sentence_.begins == TreebankBreak::none) sentence_.begins = TreebankBreak::paragraph;
    } else if (starts_with(line, text_comment)) {
      sentence_.text = trimmed(line.substr(text_comment.size()));
    }
    return {};
  }
  std::string end_sentence() {
    const bool has_text = !sentence_.text.empty();
    if (has_text == sentence_.tokens.empty()) {
      return has_text ? "a sentence without tokens" : "a sentence without \"# text\"";
    }
    if (!has_text) return {};  // one blank line more
    sentences_->push_back(std::move(sentence_));
    sentence_ = TreebankSentence();
    last_of_multiword_ = 0;
    return {};
  }

 private:
  std::string word(std::string_view line) {
    const size_t tab = line.find('\t');
    const size_t end = tab == std::string_view::npos ? tab : line.find('\t', tab + 1);
    if (end == std::string_view::npos) return "no columns between tabs";
    std::string_view id = line.substr(0, tab);
    const std::string form(line.substr(tab + 1, end - tab - 1));
    const int number = take_number(&id);
    if (!id.empty() && id.front() == '.') return {};  // a word that the text does not have
    if (!id.empty() && id.front() == '-') {
      id.remove_prefix(1);
      last_of_multiword_ = take_number(&id);
      if (last_of_multiword_ <= number) return "a multiword token that ends where it begins";
      words_.clear();
      sentence_.tokens.push_back(form);
    } else if (number > last_of_multiword_) {
      sentence_.tokens.push_back(form);
    } else {
      words_.push_back(form);
      if (number == last_of_multiword_) spell_out();
    }
    return number == 0 || !id.empty() ? "no id in the first column" : std::string();
  }
  void spell_out() {
    if (multiword_tokens_ != MultiwordTokens::spelled_out) return;
    std::string joined;
    for (const std::string& word : words_) joined += word;
    if (joined != sentence_.tokens.back()) return;
    sentence_.tokens.pop_back();
    sentence_.tokens.insert(sentence_.tokens.end(), words_.begin(), words_.end());
  }

  MultiwordTokens multiword_tokens_;
  std::vector<TreebankSentence>* sentences_;
  TreebankSentence sentence_;
  std::vector<std::string> words_;
  int last_of_multiword_ = 0;
};

}  // namespace

std::vector<TreebankText> join_sentences(const std::vector<TreebankSentence>& sentences) {
  constexpr size_t group_size = 10;
  bool marked = false;
  for (size_t i = 1; i < sentences.size(); ++i) {
    marked = marked || sentences[i].begins == TreebankBreak::document;
  }
  std::vector<TreebankText> texts;
  for (size_t i = 0; i < sentences.size(); ++i) {
    const bool begins =
        marked ? sentences[i].begins == TreebankBreak::document : i % group_size == 0;
    if (texts.empty() || begins) {
      texts.emplace_back();
      texts.back().first = i;
    }
    TreebankText& text = texts.back();
    if (i > text.first) {
      text.text += sentences[i].begins == TreebankBreak::none ? u" " : u"\n\n";
    }
    text.starts.push_back(static_cast<int32_t>(text.text.size()));
    text.text += to_utf16(sentences[i].text);
    text.end = i + 1;
  }
  return texts;
}

std::string read_treebank(const std::string& path, MultiwordTokens multiword_tokens,
                          std::vector<TreebankSentence>* sentences) {
  if (std::filesystem::is_directory(path)) return path + " is a folder, not a CoNLL-U file";
  std::ifstream in(path);
  if (!in) return "cannot read " + path + ": " + std::strerror(errno);
  const size_t before = sentences->size();
  Reader reader(multiword_tokens, sentences);
  int number = 0;
  std::string fault;
  for (std::string line; fault.empty() && std::getline(in, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    fault = reader.line(line);
  }
  if (fault.empty()) fault = reader.end_sentence();
  if (!fault.empty()) return path + ':' + std::to_string(number) + ": " + fault;
  return sentences->size() == before ? path + " holds no sentences" : std::string();
}

}  // namespace guillemet
