// French dates, times, money and percent.
#include "values_fixture.h"

namespace guillemet {
namespace {

using test::check_no_values;
using test::check_values;
using test::no_day;
using test::ValueRow;
using test::wednesday;

}  // namespace

TEST_CASE("French: days") {
  const ValueRow rows[] = {
      {"Il est né le 8 décembre 2018.", "date 8 décembre 2018=2018-12-08"},
      {"Il est né le 1er mai 1990 à Belmont.", "date 1er mai 1990=1990-05-01"},
      {"Il est né le premier mai 1990 à Belmont.", "date premier mai 1990=1990-05-01"},
      {"Le lundi 3 mars 2025, tout change.", "date lundi 3 mars 2025=2025-03-03"},
      {"Le vote aura lieu lundi 3 mars.", "date lundi 3 mars=XXXX-03-03"},
      {"Rendez-vous le 12/08/2018.", "date 12/08/2018=2018-08-12"},
      {"Rendez-vous le 12/08/18.", "date 12/08/18=2018-08-12"},
      {"Fait le 12.08.2018 à Belmont.", "date 12.08.2018=2018-08-12"},
      {"Fait le 12-08-2018 à Belmont.", "date 12-08-2018=2018-08-12"},
      {"Mis à jour le 2018-12-08.", "date 2018-12-08=2018-12-08"},
      {"Le 8 décembre, il part.", "date 8 décembre=XXXX-12-08"},
      {"LE 8 DÉCEMBRE 2018, IL PART.", "date 8 DÉCEMBRE 2018=2018-12-08"},
      {"LE 8 DECEMBRE 2018, IL PART.", "date 8 DECEMBRE 2018=2018-12-08"},
      {"Le 8 decembre 2018, il part.", "date 8 decembre 2018=2018-12-08"},
      {"Le 8\u00A0décembre\u00A02018, il part.", "date 8\u00A0décembre\u00A02018=2018-12-08"},
      {"Le 3 sept. 2019, il part.", "date 3 sept. 2019=2019-09-03"},
      {"Le 5 août 2019, il part.", "date 5 août 2019=2019-08-05"},
      {"Le 29 février 2020, il part.", "date 29 février 2020=2020-02-29"},
      {"Du 3 au 5 mars 2020, tout ferme.", "date 3 au 5 mars 2020=2020-03-03/2020-03-05"},
      {"Du 28 mars au 2 avril 2020, tout ferme.",
       "date 28 mars=2020-03-28|date 2 avril 2020=2020-04-02"},
      {"Il arrive le 8 décembre au soir.", "time 8 décembre au soir=XXXX-12-08TEV"},
      {"Le 14 juillet 1789, on prit la Bastille.", "date 14 juillet 1789=1789-07-14"},
      {"Le 8 décembre (2018) fut froid.", "date 8 décembre=XXXX-12-08|date 2018=2018"},
      {"Entre le 3 mars et le 5 avril 2020, il a plu.",
       "date 3 mars=2020-03-03|date 5 avril 2020=2020-04-05"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: months, years and longer spans") {
  const ValueRow rows[] = {
      {"C'était en décembre 2018.", "date décembre 2018=2018-12"},
      {"C'était en décembre.", "date décembre=XXXX-12"},
      {"C'était au mois de mars.", "date mars=XXXX-03"},
      {"C'était en mars 2018.", "date mars 2018=2018-03"},
      {"C'était en mai 68.", "date mai 68=1968-05"},
      {"C'était fin juillet 2018.", "date fin juillet 2018=2018-07"},
      {"C'était à la mi-juillet.", "date mi-juillet=XXXX-07"},
      {"C'était en 2018.", "date 2018=2018"},
      {"Depuis 1998, rien.", "date 1998=1998"},
      {"La saison 2017-2018 fut belle.", "date 2017-2018=2017/2018"},
      {"La saison 2017/18 fut belle.", "date 2017/18=2017/2018"},
      {"Entre 2010 et 2015, rien.", "date 2010=2010|date 2015=2015"},
      {"De 1914 à 1918, la guerre.", "date 1914=1914|date 1918=1918"},
      {"L'été 2017 fut chaud.", "date été 2017=2017-SU"},
      {"L’hiver 2017 fut froid.", "date hiver 2017=2017-WI"},
      {"Au printemps 2017, il partit.", "date printemps 2017=2017-SP"},
      {"À l'automne 2017, il partit.", "date automne 2017=2017-FA"},
      {"Au premier trimestre 2018, tout montait.", "date premier trimestre 2018=2018-Q1"},
      {"Au troisième trimestre de 2018, tout montait.", "date troisième trimestre de 2018=2018-Q3"},
      {"Au second semestre 2018, tout montait.", "date second semestre 2018=2018-H2"},
      {"Au 2e trimestre 2018, tout montait.", "date 2e trimestre 2018=2018-Q2"},
      {"Les années 1990 furent calmes.", "date années 1990=199X"},
      {"Les années 90 furent calmes.", "date années 90=199X"},
      {"Dans les années soixante, on dansait.", "date années soixante=196X"},
      {"Les années quatre-vingt furent folles.", "date années quatre-vingt=198X"},
      {"Au XIXe siècle, on y vivait.", "date XIXe siècle=18XX"},
      {"Au XXIᵉ siècle, on y vit.", "date XXIᵉ siècle=20XX"},
      {"Au 21e siècle, on y vit.", "date 21e siècle=20XX"},
      {"Au dix-neuvième siècle, on y vivait.", "date dix-neuvième siècle=18XX"},
      {"En 52 av. J.-C., la ville tomba.", "date 52 av. J.-C.=BC0052"},
      {"À Noël 2018, il neigeait.", "date Noël 2018=2018-12-25"},
      {"L'an 2000 approchait.", "date 2000=2000"},
      {"À l'horizon 2030, tout sera vert.", "date 2030=2030"},
      {"D'ici 2030, tout sera vert.", "date 2030=2030"},
      {"L'année 2018 fut chaude.", "date 2018=2018"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: relative dates stay open without the article's day") {
  const ValueRow rows[] = {
      {"Il part demain.", "date demain=?"},
      {"Il est parti hier.", "date hier=?"},
      {"Il viendra jeudi.", "date jeudi=?"},
      {"Jeudi dernier, il est venu.", "date Jeudi dernier=?"},
      {"La semaine dernière, il pleuvait.", "date semaine dernière=?"},
      {"Il y a trois jours, il pleuvait.", "date Il y a trois jours=?"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: dates that the article's own day resolves") {
  const ValueRow rows[] = {
      {"Il part demain.", "date demain=2024-10-17"},
      {"Il part après-demain.", "date après-demain=2024-10-18"},
      {"Il part demain matin.", "time demain matin=2024-10-17TMO"},
      {"Il est parti hier.", "date hier=2024-10-15"},
      {"Il est parti hier soir.", "time hier soir=2024-10-15TEV"},
      {"Il est parti avant-hier.", "date avant-hier=2024-10-14"},
      {"Il part aujourd’hui.", "date aujourd’hui=2024-10-16"},
      {"Il part aujourd'hui.", "date aujourd'hui=2024-10-16"},
      {"Il est venu lundi.", "date lundi=2024-10-14"},
      {"Il est venu mercredi.", "date mercredi=2024-10-16"},
      {"Il est venu ce mercredi.", "date ce mercredi=2024-10-16"},
      {"Il est venu lundi soir.", "time lundi soir=2024-10-14TEV"},
      {"Jeudi dernier, il est venu.", "date Jeudi dernier=2024-10-10"},
      {"Il viendra lundi prochain.", "date lundi prochain=2024-10-21"},
      {"La semaine dernière, il pleuvait.", "date semaine dernière=2024-W41"},
      {"La semaine prochaine, il pleuvra.", "date semaine prochaine=2024-W43"},
      {"Cette semaine, il pleut.", "date Cette semaine=2024-W42"},
      {"Le week-end dernier, il pleuvait.", "date week-end dernier=2024-W41-WE"},
      {"Le mois dernier, il pleuvait.", "date mois dernier=2024-09"},
      {"Le mois prochain, il pleuvra.", "date mois prochain=2024-11"},
      {"Ce mois-ci, il pleut.", "date Ce mois-ci=2024-10"},
      {"L’an dernier, il pleuvait.", "date an dernier=2023"},
      {"L’an passé, il pleuvait.", "date an passé=2023"},
      {"L’année prochaine, il pleuvra.", "date année prochaine=2025"},
      {"Cette année, il pleut.", "date Cette année=2024"},
      {"Il y a trois jours, il pleuvait.", "date Il y a trois jours=2024-10-13"},
      {"Il y a deux semaines, il pleuvait.", "date Il y a deux semaines=2024-W40"},
      {"Il y a un mois, il pleuvait.", "date Il y a un mois=2024-09"},
      {"Il y a dix ans, il pleuvait.", "date Il y a dix ans=2014"},
      {"Il y a environ 20 ans, il pleuvait.", "date Il y a environ 20 ans=2004"},
      {"Dans trois jours, il pleuvra.", "date Dans trois jours=2024-10-19"},
      {"Dans deux mois, il pleuvra.", "date Dans deux mois=2024-12"},
      {"Le 8 décembre, il part.", "date 8 décembre=2024-12-08"},
      {"Le 8 août, il est parti.", "date 8 août=2024-08-08"},
      {"Le 8 février, il est parti.", "date 8 février=2024-02-08"},
      {"En mars dernier, il est parti.", "date mars dernier=2024-03"},
      {"En mars prochain, il partira.", "date mars prochain=2025-03"},
      {"Il partira le 8 mars prochain.", "date 8 mars prochain=2025-03-08"},
      {"L'été dernier, il faisait chaud.", "date été dernier=2024-SU"},
      {"L'hiver prochain, il fera froid.", "date hiver prochain=2024-WI"},
      {"C'était fin juillet.", "date fin juillet=2024-07"},
      {"C'était lundi 14 octobre.", "date lundi 14 octobre=2024-10-14"},
      {"C'était lundi 14.", "date lundi 14=2024-10-14"},
      {"Au deuxième trimestre, tout baissait.", "date deuxième trimestre=2024-Q2"},
      {"Ce matin, il pleuvait.", "time Ce matin=2024-10-16TMO"},
      {"Le siècle dernier fut dur.", "date siècle dernier=19XX"},
      {"Il est né en 1990.", "date 1990=1990"},
  };
  check_values("fr", wednesday, rows);
}

TEST_CASE("French: times") {
  const ValueRow rows[] = {
      {"Il arrive à 14h30.", "time 14h30=T14:30"},
      {"Il arrive à 14 h 30.", "time 14 h 30=T14:30"},
      {"Il arrive à 14H30.", "time 14H30=T14:30"},
      {"Il arrive à 14 heures 30.", "time 14 heures 30=T14:30"},
      {"Il arrive à 9 h.", "time 9 h=T09:00"},
      {"Il arrive à 9h.", "time 9h=T09:00"},
      {"Il arrive à 20 heures.", "time 20 heures=T20:00"},
      {"Il arrive à vingt heures.", "time vingt heures=T20:00"},
      {"Il arrive vers 9 heures du matin.", "time 9 heures du matin=T09:00"},
      {"Il arrive à 9 heures du soir.", "time 9 heures du soir=T21:00"},
      {"Il arrive à 3 heures de l'après-midi.", "time 3 heures de l'après-midi=T15:00"},
      {"Il arrive à 14:30.", "time 14:30=T14:30"},
      {"Il arrive à 06:05:30 précises.", "time 06:05:30=T06:05:30"},
      {"Il arrive à midi.", "time midi=T12:00"},
      {"Il arrive à midi et demi.", "time midi et demi=T12:30"},
      {"Il arrive à minuit.", "time minuit=T00:00"},
      {"Il arrive à 9 heures et demie.", "time 9 heures et demie=T09:30"},
      {"Il arrive à 9 heures et quart.", "time 9 heures et quart=T09:15"},
      {"Il arrive à 9 heures moins le quart.", "time 9 heures moins le quart=T08:45"},
      {"Il arrive à 20 h GMT.", "time 20 h GMT=T20:00Z"},
      {"Il arrive à 20h (UTC+2).", "time 20h (UTC+2)=T20:00+02:00"},
      {"Ouvert de 9h à 17h30.", "time 9h=T09:00|time 17h30=T17:30"},
      {"Ouvert 20h-22h.", "time 20h-22h=T20:00/T22:00"},
      {"Ouvert de 9 à 17 heures.", "time 9 à 17 heures=T09:00/T17:00"},
      {"Il arrive à 0h15.", "time 0h15=T00:15"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: money") {
  const ValueRow rows[] = {
      {"Elle vaut 300 milliards de dollars.", "money 300 milliards de dollars=300000000000 USD"},
      {"Elle coûte 12 euros.", "money 12 euros=12 EUR"},
      {"Elle coûte un euro.", "money un euro=1 EUR"},
      {"Elle coûte 1\u202F234,50\u00A0€.", "money 1\u202F234,50\u00A0€=1234.5 EUR"},
      {"Elle coûte 1 234,50 euros.", "money 1 234,50 euros=1234.5 EUR"},
      {"Elle coûte 1.234,50 euros.", "money 1.234,50 euros=1234.5 EUR"},
      {"Elle coûte 5 M€.", "money 5 M€=5000000 EUR"},
      {"Elle coûte 5M€.", "money 5M€=5000000 EUR"},
      {"Elle coûte 3,2 Md€.", "money 3,2 Md€=3200000000 EUR"},
      {"Elle coûte 3,2 Mds d'euros.", "money 3,2 Mds d'euros=3200000000 EUR"},
      {"Elle coûte 40 k€.", "money 40 k€=40000 EUR"},
      {"Elle coûte 5 millions d’euros.", "money 5 millions d’euros=5000000 EUR"},
      {"Elle coûte 5 millions €.", "money 5 millions €=5000000 EUR"},
      {"Elle coûte 3,5 milliards d'euros.", "money 3,5 milliards d'euros=3500000000 EUR"},
      {"Elle coûte trois millions d’euros.", "money trois millions d’euros=3000000 EUR"},
      {"Elle coûte un million d'euros.", "money un million d'euros=1000000 EUR"},
      {"Elle coûte un demi-million d'euros.", "money un demi-million d'euros=500000 EUR"},
      {"Elle coûte un milliard et demi d'euros.",
       "money un milliard et demi d'euros=1500000000 EUR"},
      {"Elle coûte deux cent mille euros.", "money deux cent mille euros=200000 EUR"},
      {"Elle coûte vingt et un euros.", "money vingt et un euros=21 EUR"},
      {"Elle coûte quatre-vingt-dix-neuf euros.", "money quatre-vingt-dix-neuf euros=99 EUR"},
      {"Elle coûte 20 000 livres sterling.", "money 20 000 livres sterling=20000 GBP"},
      {"Elle coûte 500 francs CFA.", "money 500 francs CFA=500 XOF"},
      {"Elle coûte 40 francs suisses.", "money 40 francs suisses=40 CHF"},
      {"Elle coûte 200 dollars canadiens.", "money 200 dollars canadiens=200 CAD"},
      {"Elle coûte 10 centimes.", "money 10 centimes=0.1 EUR"},
      {"Elle coûte 12 euros et 50 centimes.", "money 12 euros et 50 centimes=12.5 EUR"},
      {"Elle coûte 900 € par mois.", "money 900 €=900 EUR"},
      {"Elle coûte 900€.", "money 900€=900 EUR"},
      {"Elle coûte $5.", "money $5=5 USD"},
      {"Elle coûte 5 $.", "money 5 $=5 USD"},
      {"Elle coûte 300 yuans.", "money 300 yuans=300 CNY"},
      {"Elle coûte 5 000 yens.", "money 5 000 yens=5000 JPY"},
      {"Elle coûte de 10 à 15 euros.", "money 10 à 15 euros=10 EUR"},
      {"Elle coûte entre 10 et 15 millions d'euros.",
       "money 10 et 15 millions d'euros=10000000 EUR"},
      {"Elle coûte 3 millions de livres.", "money 3 millions de livres=3000000 GBP"},
      {"Elle coûte 0,99 €.", "money 0,99 €=0.99 EUR"},
      {"Elle coûte 50 EUR.", "money 50 EUR=50 EUR"},
      {"ELLE COÛTE 300 MILLIARDS DE DOLLARS.", "money 300 MILLIARDS DE DOLLARS=300000000000 USD"},
      {"Elle coûte 1,2 milliard d'euros.", "money 1,2 milliard d'euros=1200000000 EUR"},
      {"Elle coûte 2 milliards 300 millions d'euros.",
       "money 2 milliards 300 millions d'euros=2300000000 EUR"},
      {"Une amende de 1\u00A0500\u00A0euros.", "money 1\u00A0500\u00A0euros=1500 EUR"},
      {"Une amende de 90 000 roubles.", "money 90 000 roubles=90000 RUB"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: percent") {
  const ValueRow rows[] = {
      {"Une hausse de 12,5 %.", "percent 12,5 %=12.5%"},
      {"Une hausse de 12,5%.", "percent 12,5%=12.5%"},
      {"Une hausse de 12.5 %.", "percent 12.5 %=12.5%"},
      {"Une hausse de 0,1 %.", "percent 0,1 %=0.1%"},
      {"Une hausse de 9 pour cent.", "percent 9 pour cent=9%"},
      {"Une hausse de douze pour cent.", "percent douze pour cent=12%"},
      {"Une hausse de 100\u202F%.", "percent 100\u202F%=100%"},
      {"Une variation de -3 %.", "percent -3 %=-3%"},
      {"Une variation de −3,4 %.", "percent −3,4 %=-3.4%"},
      {"Une hausse de 10 à 15 %.", "percent 10 à 15 %=10%"},
      {"Entre 10 et 15 % des élus.", "percent 10 et 15 %=10%"},
      {"Il passe de 3 % à 5 %.", "percent 3 %=3%|percent 5 %=5%"},
      {"Une hausse de 1 200 %.", "percent 1 200 %=1200%"},
      {"Une hausse de 10-15 %.", "percent 10-15 %=10%"},
  };
  check_values("fr", no_day, rows);
}

TEST_CASE("French: what is no value") {
  const std::string texts[] = {
      "Il a 4 enfants et 300 moutons.",
      "La planète Mars est rouge.",
      "Le RER C et l'A7 sont fermés.",
      "Il a gagné 3-0 puis 2 à 1.",
      "Le chapitre 12 de la loi 2018-33.",
      "Il mesure 1,80 m et pèse 75 kg.",
      "Trois points de plus.",
      "Appelez le 01 23 45 67 89.",
      "Une livre de beurre.",
      "Elle a été élue maire.",
      "Il a couru pendant 2 heures.",
      "Quelque 2000 personnes ont défilé.",
      "Il y avait 1500 manifestants.",
      "Il habite 12 rue des Lilas.",
      "Le vol AF1234 est annulé.",
      "L'article 49.3 fait débat.",
      "Il est premier de la classe.",
      "Le G20 et la COP21 ont eu lieu.",
      "Un million de spectateurs sont venus.",
      "Chaque lundi, il court.",
      "Il travaille tous les jours.",
      "Les francs-tireurs avancent.",
      "La version 3.14.2 est sortie.",
      "Il court 10 km par jour.",
      "Le prix Nobel de la paix lui revient.",
      "Il est né à Juillet-sur-Marne.",
      "Noël Dupont est venu.",
      "Il a 25 ans.",
      "Le code postal est 75011.",
      "Son fils a deux semaines.",
  };
  check_no_values("fr", texts);
}

}  // namespace guillemet
