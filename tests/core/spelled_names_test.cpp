#include "spelled_names.h"

#include "mentions_fixture.h"

namespace guillemet {
namespace {

struct Row {
  const char* language;
  const char* text;
  /// The mentions in order, joined by " | ".
  const char* mentions;
};

std::string find(const Row& row) {
  const test::Marked marked(row.text);
  const test::Article article(marked.text, row.language);
  std::string all;
  for (const Mention& mention :
       recognize_spelled_names(article.text, article.tokens, article.words, article.layout,
                               test::mentions_of(marked, article))) {
    if (!all.empty()) all += " | ";
    all += article.at(mention.range);
  }
  return all;
}

const Row rows[] = {
    {"fr", "Le Mouvement pour la démocratie et le progrès ([O MDP]) perd.",
     "Mouvement pour la démocratie et le progrès | MDP"},
    // What the acronym of no organization spells.
    {"fr", "Le Contrat à durée indéterminée (CDI) recule.", ""},
    {"fr", "Le Taux annuel effectif global (TAEG) recule.", ""},
    {"en", "Severe Acute Respiratory Sickness (SARS) spread.", ""},
    {"fr", "Le [R Module d'essai lunaire] (MEL) part.", "Module d'essai lunaire | MEL"},
    // In brackets behind a name.
    {"en", "The [O Orvain Science Fund] (FSO) met.", "Orvain Science Fund | FSO"},
    {"en", "The [O Ministry of Science and Tides] (MOST) met.",
     "Ministry of Science and Tides | MOST"},
    {"en", "The [O Orvain Runners] (TGO) won.", "Orvain Runners"},
    {"en", "[P Ann Pryce] (AP) won.", "Ann Pryce"},
    {"en", "The [O Orvain Science Fund] (see FSO) met.", "Orvain Science Fund"},
    {"en", "The [O Orvain Science Fund] ([L FSO]) met.", "Orvain Science Fund | FSO"},
    {"fr", "La LDPN part. Hier, la Ligue des dockers et portuaires nantais riait.",
     "Ligue des dockers et portuaires nantais"},
    {"fr", "L'[O Agence] bretonne de l'eau, à [L Brest] : l'ABE.",
     "Agence bretonne de l'eau | Brest"},
    {"en", "The F.T.C. met. The Federal [O Trade Commission] left.", "Federal Trade Commission"},
    // Words between commas belong to it, an article before it does not.
    {"en", "The Ministry of Land, Ports and Rivers (MLPR) met.",
     "Ministry of Land, Ports and Rivers"},
    // What was seen too long is cut.
    {"fr", "L'[O agence américaine Federal Trade Commission] (FTC)",
     "Federal Trade Commission | FTC"},
    {"en", "The [O U.S. Federal Trade Commission] (FTC)", "U.S. Federal Trade Commission | FTC"},
    // Three first letters in a row are no name by themselves, nor is what cuts another mention.
    {"fr", "Le PSL part. Paris se lève.", ""},
    {"fr", "Le PSLB part. Paris se [O lève bien mal].", "lève bien mal"},
    // Not across sentences, not from common acronyms, not of two letters.
    {"fr", "Le MDP perd. Mouvement dur. Pour rien.", ""},
    {"fr", "La TVA baisse. Théâtre vivant ancien.", ""},
    {"en", "The HF met. Harbor Fund left.", ""},
};

TEST_CASE("spelled names: first letters that spell an acronym are one name") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row) == std::string(row.mentions));
  }
}

}  // namespace
}  // namespace guillemet
