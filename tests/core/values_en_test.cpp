// English dates, times, money and percent.
#include "values_fixture.h"

namespace guillemet {
namespace {

using test::check_no_values;
using test::check_values;
using test::no_day;
using test::ValueRow;
using test::wednesday;

}  // namespace

TEST_CASE("English: days") {
  const ValueRow rows[] = {
      {"It opened on December 8, 2018.", "date December 8, 2018=2018-12-08"},
      {"It opened on December 8 2018.", "date December 8 2018=2018-12-08"},
      {"It opened on December 8th, 2018.", "date December 8th, 2018=2018-12-08"},
      {"It opened on 8 December 2018.", "date 8 December 2018=2018-12-08"},
      {"It opened on the 8th of December 2018.", "date 8th of December 2018=2018-12-08"},
      {"It opened on Dec. 8, 2018.", "date Dec. 8, 2018=2018-12-08"},
      {"It opened on Dec 8, 2018.", "date Dec 8, 2018=2018-12-08"},
      {"It opened on Sept. 3.", "date Sept. 3=XXXX-09-03"},
      {"It opened on 12/08/2018.", "date 12/08/2018=2018-12-08"},
      {"It opened on 12/25/18.", "date 12/25/18=2018-12-25"},
      {"It opened on 25/12/2018.", "date 25/12/2018=2018-12-25"},
      {"It opened on 2018-12-08.", "date 2018-12-08=2018-12-08"},
      {"It opened on Monday, March 3, 2025.", "date Monday, March 3, 2025=2025-03-03"},
      {"It opened on Monday 3 March 2025.", "date Monday 3 March 2025=2025-03-03"},
      {"It opened on May 3-5, 2020.", "date May 3-5, 2020=2020-05-03/2020-05-05"},
      {"It opened on May 3\u20135.", "date May 3\u20135=XXXX-05-03/XXXX-05-05"},
      {"It opened on the first of May.", "date first of May=XXXX-05-01"},
      {"It opened on May 1.", "date May 1=XXXX-05-01"},
      {"The July 4 parade was long.", "date July 4=XXXX-07-04"},
      {"It opened on DECEMBER 8, 2018.", "date DECEMBER 8, 2018=2018-12-08"},
      {"It ran from March 28 to April 2, 2020.",
       "date March 28=2020-03-28|date April 2, 2020=2020-04-02"},
      {"It opened on February 29, 2020.", "date February 29, 2020=2020-02-29"},
      {"It opened on the morning of December 8, 2018.", "date December 8, 2018=2018-12-08"},
      {"On September 11, 2001, it fell.", "date September 11, 2001=2001-09-11"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: months, years and longer spans") {
  const ValueRow rows[] = {
      {"It opened in December 2018.", "date December 2018=2018-12"},
      {"It opened in December, 2018.", "date December, 2018=2018-12"},
      {"It opened in December of 2018.", "date December of 2018=2018-12"},
      {"It opened in May.", "date May=XXXX-05"},
      {"It opened in March.", "date March=XXXX-03"},
      {"It opened in mid-July.", "date mid-July=XXXX-07"},
      {"It opened in late July 2018.", "date late July 2018=2018-07"},
      {"It opened in 2018.", "date 2018=2018"},
      {"Since 1998, nothing.", "date 1998=1998"},
      {"It opened in early 2018.", "date early 2018=2018"},
      {"The 2017-18 season was fine.", "date 2017-18=2017/2018"},
      {"Between 2010 and 2015, nothing.", "date 2010=2010|date 2015=2015"},
      {"From 1914 to 1918 there was war.", "date 1914=1914|date 1918=1918"},
      {"It opened in the summer of 2017.", "date summer of 2017=2017-SU"},
      {"It opened in spring 2017.", "date spring 2017=2017-SP"},
      {"It opened in the fall of 2017.", "date fall of 2017=2017-FA"},
      {"It opened in winter 2017.", "date winter 2017=2017-WI"},
      {"In the first quarter of 2018 sales rose.", "date first quarter of 2018=2018-Q1"},
      {"In Q3 2018 sales rose.", "date Q3 2018=2018-Q3"},
      {"In the second half of 2018 sales rose.", "date second half of 2018=2018-H2"},
      {"It opened in the 1990s.", "date 1990s=199X"},
      {"It opened in the '90s.", "date 90s=199X"},
      {"It opened in the 80s.", "date 80s=198X"},
      {"In the 19th century people lived there.", "date 19th century=18XX"},
      {"In the twenty-first century people live there.", "date twenty-first century=20XX"},
      {"A 19th-century house burned.", "date 19th-century=18XX"},
      {"In 52 BC the town fell.", "date 52 BC=BC0052"},
      {"It opened on Christmas Day 2018.", "date Christmas Day 2018=2018-12-25"},
      {"The year 2000 came.", "date 2000=2000"},
      {"By 2030, all will be green.", "date 2030=2030"},
      {"The 2012 fire is forgotten.", "date 2012=2012"},
      {"The 2016 election is over.", "date 2016=2016"},
      {"Its 2016 report is long.", "date 2016=2016"},
      {"The April 2018 report is long.", "date April 2018=2018-04"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: relative dates stay open without the article's day") {
  const ValueRow rows[] = {
      {"It opened yesterday.", "date yesterday=?"},
      {"It opened on Thursday.", "date Thursday=?"},
      {"It opened last Thursday.", "date last Thursday=?"},
      {"It opened last week.", "date last week=?"},
      {"It opened three days ago.", "date three days ago=?"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: dates that the article's own day resolves") {
  const ValueRow rows[] = {
      {"It opened yesterday.", "date yesterday=2024-10-15"},
      {"It opened yesterday morning.", "time yesterday morning=2024-10-15TMO"},
      {"It opened the day before yesterday.", "date the day before yesterday=2024-10-14"},
      {"It opens tomorrow.", "date tomorrow=2024-10-17"},
      {"It opens tomorrow evening.", "time tomorrow evening=2024-10-17TEV"},
      {"It opens today.", "date today=2024-10-16"},
      {"It opens tonight.", "time tonight=2024-10-16TNI"},
      {"It opened last night.", "time last night=2024-10-15TNI"},
      {"It opened this morning.", "time this morning=2024-10-16TMO"},
      {"It opened on Monday.", "date Monday=2024-10-14"},
      {"It opened on Monday evening.", "time Monday evening=2024-10-14TEV"},
      {"It opened last Thursday.", "date last Thursday=2024-10-10"},
      {"It opens next Monday.", "date next Monday=2024-10-21"},
      {"It opened last week.", "date last week=2024-W41"},
      {"It opens next week.", "date next week=2024-W43"},
      {"It opens this week.", "date this week=2024-W42"},
      {"It opened last weekend.", "date last weekend=2024-W41-WE"},
      {"It opens next month.", "date next month=2024-11"},
      {"It opened last month.", "date last month=2024-09"},
      {"It opens this month.", "date this month=2024-10"},
      {"It opened last year.", "date last year=2023"},
      {"It opens next year.", "date next year=2025"},
      {"It opened earlier this year.", "date earlier this year=2024"},
      {"It opened last summer.", "date last summer=2024-SU"},
      {"It opens next spring.", "date next spring=2025-SP"},
      {"It opened last March.", "date last March=2024-03"},
      {"It opens next March.", "date next March=2025-03"},
      {"It opened two days ago.", "date two days ago=2024-10-14"},
      {"It opened a week ago.", "date a week ago=2024-W41"},
      {"It opened three weeks ago.", "date three weeks ago=2024-W39"},
      {"It opened 10 years ago.", "date 10 years ago=2014"},
      {"It opened ten years ago.", "date ten years ago=2014"},
      {"It opened about 20 years ago.", "date 20 years ago=2004"},
      {"It opens a month from now.", "date a month from now=2024-11"},
      {"It opens in three days.", "date in three days=2024-10-19"},
      {"It opened on August 8.", "date August 8=2024-08-08"},
      {"It opens on December 8.", "date December 8=2024-12-08"},
      {"It opened on Feb. 8.", "date Feb. 8=2024-02-08"},
      {"It opened in July.", "date July=2024-07"},
      {"It opened on Monday, Oct. 14.", "date Monday, Oct. 14=2024-10-14"},
      {"Sales fell in the second quarter.", "date second quarter=2024-Q2"},
      {"It opened a decade ago.", "date a decade ago=201X"},
      {"Last century was hard.", "date Last century=19XX"},
      {"It opened last Christmas.", "date last Christmas=2023-12-25"},
  };
  check_values("en", wednesday, rows);
}

TEST_CASE("English: times") {
  const ValueRow rows[] = {
      {"It starts at 3:45 p.m. today.", "time 3:45 p.m.=T15:45|date today=?"},
      {"It starts at 3:45pm sharp.", "time 3:45pm=T15:45"},
      {"It starts at 3:45 PM sharp.", "time 3:45 PM=T15:45"},
      {"It starts at 9 a.m. sharp.", "time 9 a.m.=T09:00"},
      {"It starts at 9am sharp.", "time 9am=T09:00"},
      {"It starts at 9 p.m.", "time 9 p.m.=T21:00"},
      {"It starts at 12 p.m. here.", "time 12 p.m.=T12:00"},
      {"It starts at 12:15 a.m. here.", "time 12:15 a.m.=T00:15"},
      {"It starts at 14:30.", "time 14:30=T14:30"},
      {"It starts at noon.", "time noon=T12:00"},
      {"It starts at midnight.", "time midnight=T00:00"},
      {"It starts at 9 o'clock.", "time 9 o'clock=T09:00"},
      {"It starts at nine o’clock.", "time nine o’clock=T09:00"},
      {"It starts at half past nine.", "time half past nine=T09:30"},
      {"It starts at quarter to ten.", "time quarter to ten=T09:45"},
      {"It starts at 9 in the morning.", "time 9 in the morning=T09:00"},
      {"It starts at 7:30 in the evening.", "time 7:30 in the evening=T19:30"},
      {"It starts at 20:00 GMT.", "time 20:00 GMT=T20:00Z"},
      {"It starts at 8 pm EST.", "time 8 pm EST=T20:00-05:00"},
      {"It runs 3-5 p.m. daily.", "time 3-5 p.m.=T15:00/T17:00"},
      {"It runs from 9 a.m. to 5 p.m. daily.", "time 9 a.m.=T09:00|time 5 p.m.=T17:00"},
      {"It starts at 3.45 p.m. sharp.", "time 3.45 p.m.=T15:45"},
      {"It starts at 20:00 (UTC+2).", "time 20:00 (UTC+2)=T20:00+02:00"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: money") {
  const ValueRow rows[] = {
      {"It cost $1.2 million.", "money $1.2 million=1200000 USD"},
      {"It cost $1.2 million dollars.", "money $1.2 million dollars=1200000 USD"},
      {"It cost €3.5bn.", "money €3.5bn=3500000000 EUR"},
      {"It cost € 3.5 billion.", "money € 3.5 billion=3500000000 EUR"},
      {"It cost US$5m.", "money US$5m=5000000 USD"},
      {"It cost $5M.", "money $5M=5000000 USD"},
      {"It cost $5B.", "money $5B=5000000000 USD"},
      {"It cost $40k.", "money $40k=40000 USD"},
      {"It cost $200,000 a month.", "money $200,000=200000 USD"},
      {"It cost $1,234.50.", "money $1,234.50=1234.5 USD"},
      {"It cost $0.99.", "money $0.99=0.99 USD"},
      {"It cost 300 billion dollars.", "money 300 billion dollars=300000000000 USD"},
      {"It cost a million dollars.", "money a million dollars=1000000 USD"},
      {"It cost half a million dollars.", "money half a million dollars=500000 USD"},
      {"It cost two and a half million euros.", "money two and a half million euros=2500000 EUR"},
      {"It cost two million euros.", "money two million euros=2000000 EUR"},
      {"It cost two hundred euros.", "money two hundred euros=200 EUR"},
      {"It cost twenty-one euros.", "money twenty-one euros=21 EUR"},
      {"It cost one hundred and five euros.", "money one hundred and five euros=105 EUR"},
      {"It cost 20 cents.", "money 20 cents=0.2 USD"},
      {"It cost 12 dollars and 50 cents.", "money 12 dollars and 50 cents=12.5 USD"},
      {"It cost £40.", "money £40=40 GBP"},
      {"It cost 50 pence.", "money 50 pence=0.5 GBP"},
      {"It cost 5 million pounds.", "money 5 million pounds=5000000 GBP"},
      {"It cost 40 pounds sterling.", "money 40 pounds sterling=40 GBP"},
      {"It cost 5,000 yen.", "money 5,000 yen=5000 JPY"},
      {"It cost 3 million yuan.", "money 3 million yuan=3000000 CNY"},
      {"It cost C$20.", "money C$20=20 CAD"},
      {"It was a $20 note.", "money $20=20 USD"},
      {"It cost A$20 million.", "money A$20 million=20000000 AUD"},
      {"It cost 200 Canadian dollars.", "money 200 Canadian dollars=200 CAD"},
      {"It cost 200 Swiss francs.", "money 200 Swiss francs=200 CHF"},
      {"It cost $10-15 million.", "money $10-15 million=10000000 USD"},
      {"It cost $10 to $15.", "money $10=10 USD|money $15=15 USD"},
      {"It cost between $10 and $15 million.", "money $10 and $15 million=10000000 USD"},
      {"It was a 5-million-dollar deal.", "money 5-million-dollar=5000000 USD"},
      {"It was a $5-million deal.", "money $5-million=5000000 USD"},
      {"It was a $300 billion plan.", "money $300 billion=300000000000 USD"},
      {"It cost EUR 50.", "money EUR 50=50 EUR"},
      {"It cost 50 USD.", "money 50 USD=50 USD"},
      {"It cost $2.4 trillion.", "money $2.4 trillion=2400000000000 USD"},
      {"It cost ₹500.", "money ₹500=500 INR"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: percent") {
  const ValueRow rows[] = {
      {"It rose 12.5%.", "percent 12.5%=12.5%"},
      {"It rose 12.5 %.", "percent 12.5 %=12.5%"},
      {"It rose 45 percent.", "percent 45 percent=45%"},
      {"It rose 9 per cent.", "percent 9 per cent=9%"},
      {"It rose ten percent.", "percent ten percent=10%"},
      {"It rose 1,200%.", "percent 1,200%=1200%"},
      {"It rose 10-15%.", "percent 10-15%=10%"},
      {"It rose 10 to 15 percent.", "percent 10 to 15 percent=10%"},
      {"It rose between 10 and 15 percent.", "percent 10 and 15 percent=10%"},
      {"It moved -3%.", "percent -3%=-3%"},
      {"It went from 3% to 5%.", "percent 3%=3%|percent 5%=5%"},
      {"It rose half a percent.", "percent half a percent=0.5%"},
      {"It rose 0.1%.", "percent 0.1%=0.1%"},
      {"It saw a 12-percent rise.", "percent 12-percent=12%"},
  };
  check_values("en", no_day, rows);
}

TEST_CASE("English: what is no value") {
  const std::string texts[] = {
      "It may open.",
      "She will march on.",
      "It weighs 5 pounds.",
      "Chapter 12 has 300 pages.",
      "They won 3-0.",
      "May Collins came.",
      "April Jones came.",
      "He ran for two hours.",
      "About 2000 people marched.",
      "The Boeing 747 landed.",
      "He lives at 12 Elm Street.",
      "The fall was long.",
      "He wants to spring up.",
      "Every Monday he runs.",
      "He is 25 years old.",
      "Call 555-0199 now.",
      "The G20 met.",
      "A million people came.",
      "Version 3.14.2 is out.",
      "It is 5 miles long.",
      "He won the second set.",
      "The zip code is 90210.",
      "He was first in line.",
      "The 2000 members voted.",
      "Its 1500 members voted.",
      "He won the bet.",
      "One in ten stayed.",
      "He scored 1500 points.",
      "The half was dull.",
      "Ten of them march.",
      "He sat at number 9.",
      "Flight 1846 is late.",
  };
  check_no_values("en", texts);
}

}  // namespace guillemet
