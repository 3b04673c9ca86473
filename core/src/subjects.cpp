#include "subjects.h"

namespace guillemet {

void find_subjects(std::u16string_view, const std::vector<TextRange>&, const std::vector<Word>&,
                   const Layout&, const std::vector<Mention>& mentions, const Lexicon&,
                   const std::vector<VocabularyEntry>&, std::vector<Subject>*,
                   std::vector<int32_t>* subject_of) {
  subject_of->assign(mentions.size(), -1);
}

}  // namespace guillemet
