#include "known_names.h"

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
  const std::vector<Mention> mentions = recognize_known_names(
      article.text, article.tokens, article.words, article.layout,
      read_article(article.words, article.layout), test::mentions_of(marked, article));
  std::string all;
  for (const Mention& mention : mentions) {
    if (!all.empty()) all += " | ";
    all += article.at(mention.range);
  }
  return all;
}

const Row rows[] = {
    // What is seen once is seen again, and in full.
    {"fr", "[O Veltro] vend. Hier, Veltro achetait.", "Veltro | Veltro"},
    {"fr", "La [O Ligue ouvrière] rit ; la Ligue ouvrière part.",
     "Ligue ouvrière | Ligue ouvrière"},
    {"fr", "Ici [O Orlane Export]. Puis Orlane [L Export].", "Orlane Export | Orlane Export"},
    {"fr", "[P Orhan Demirtaş] part. Mais Demirtas rit.", "Orhan Demirtaş | Demirtas"},
    // A beginning of a sentence tells no name: only what is never written small stands there.
    {"fr", "[P Jeanne Morvan] part. Morvan rit.", "Jeanne Morvan | Morvan"},
    {"fr", "[P Jeanne Petit] part. Petit à petit, tout part.", "Jeanne Petit"},
    {"en", "[O WHO] met. Who knows?", "WHO"},
    {"en", "Chipmaker [O Veltro] fell. [O Chipmaker Veltro] rose. We saw [O Veltro] fall.",
     "Veltro | Chipmaker Veltro | Veltro"},
    // Not a piece of another name, nor what the tagger passed over nearly everywhere.
    {"fr", "[L Brest] perd. Hier, Brest Arena fermait.", "Brest"},
    {"en", "[L Solvan] is here. A Solvan word, a Solvan song, a Solvan poem.", "Solvan"},
    // People.
    {"fr", "[P Jeanne de Morvan] part ; hier, de Morvan riait, Morvan pleurait.",
     "Jeanne de Morvan | de Morvan | Morvan"},
    {"fr", "[P Kofi Mensah] part. « Kofi rit », dit-on.", "Kofi Mensah | Kofi"},
    {"fr", "[P Jeanne France] part ; la France aussi.", "Jeanne France"},
    {"fr", "[P Loïc Tréguier] part ; puis L. [P Tréguier] rit.", "Loïc Tréguier | L. Tréguier"},
    {"fr", "[P Loïc Tréguier] part ; puis M. [P Tréguier] rit.", "Loïc Tréguier | Tréguier"},
    {"en", "[P Ann Pryce] left. The Pryces stayed.", "Ann Pryce | Pryces"},
    {"fr", "[P Me Cordelier] plaide, [P Me de Brécourt] aussi.", "Cordelier | Me de Brécourt"},
    {"en", "[O Pryce Capital] left. The Prices rose.", "Pryce Capital"},
    {"fr", "[O Trocvite] paie. [O Chez Trocvite], on rit.", "Trocvite | Trocvite"},
    // Careless writing: only beside a reporting verb or a mark, and only what is no other word.
    {"fr", "[P Loïc Tréguier] part. « Bien », dit tréguier, « merci ».",
     "Loïc Tréguier | tréguier"},
    {"en", "[P Ann Solvany] left. Later, said solvany, it rained.", "Ann Solvany | solvany"},
    {"fr", "[P Loïc Tréguier] part. Un beau tréguier rit.", "Loïc Tréguier"},
    {"fr", "[P Loïc Tréguier] part. tréguier a affirmé que non.", "Loïc Tréguier | tréguier"},
    {"fr", "[P Loïc Tréguier] part. Selon tréguier, il pleut.", "Loïc Tréguier | tréguier"},
    // What is a word, too, where nobody speaks.
    {"fr", "[P Claire Martin] juge. La loi est simple, claire et juste.", "Claire Martin"},
    {"fr", "[P Claire Martin] juge. « Bien », dit claire, « merci ».", "Claire Martin"},
    {"fr", "[P Pierre Dupont] bâtit. Les murs sont de bois, pierre et verre.", "Pierre Dupont"},
    {"fr", "[P Jean Berger] part. On voit un pâtre, berger et gardien.", "Jean Berger"},
    {"en", "[P Frank Miller] spoke. He was blunt, frank and rude.", "Frank Miller"},
    {"en", "[P Donald Trump] spoke; hearts, trump and spades.", "Donald Trump"},
    {"en", "[P John Carpenter] spoke. He was a plumber, carpenter and painter.", "John Carpenter"},
    {"en", "[P Ann Minister] left. Rain, said minister and cook, fell.", "Ann Minister"},
    // Titles and functions, all of them; not what is a surname here.
    {"en", "[P Arbiter Ivo Brankov] rose. [P Cllr. Sheila Dunmoor] fell.",
     "Ivo Brankov | Sheila Dunmoor"},
    {"en", "[P Ann Luther King Jr.] rose. [P King Jr.] fell.", "Ann Luther King Jr. | King Jr."},
    {"en", "[P Cook Jr.] rose.", "Cook Jr."},
    // Parts of other names.
    {"en", "The [O Public Harbor Fund] met. The PHF left.", "Public Harbor Fund | PHF"},
    {"en", "The [O U.S. Public Harbor Fund] met. The PHF left.", "U.S. Public Harbor Fund | PHF"},
    {"en", "The [O Harbor Fund] met. The HF left.", "Harbor Fund"},
    {"en", "We saw [O Crestline Capital]. Later Crestline sold.", "Crestline Capital | Crestline"},
    {"en", "The [O Royal Harbor] sank. The Royal family wept, many Royal tears.", "Royal Harbor"},
    {"en", "The [O Black Harbor] sank. The Black community wept.", "Black Harbor"},
    {"fr", "Le [O Grand Havre] ouvre. Hier, un Grand magasin ferma.", "Grand Havre"},
    {"en", "We saw [O Crestline Capital]. Then the Crestline said no.",
     "Crestline Capital | Crestline"},
    {"fr", "Les [O Nations unies] rient. Hier, les Nations riaient.", "Nations unies"},
    {"en", "We saw the [R Orthex Glide]. Later the Glide sold.", "Orthex Glide | Glide"},
    {"fr", "[D lundi] à Brest", "lundi"},
};

TEST_CASE("known names: a name that is seen in one place is seen in the others") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row) == std::string(row.mentions));
  }
}

}  // namespace
}  // namespace guillemet
