// The frame of the html output: style, legend. Types differ by line as well as by color.
#pragma once

#include <string_view>

namespace guillemet::cli {

constexpr std::string_view html_page_top = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Who says what</title>
<style>
:root {
  color-scheme: light dark;
  --page: #fdfcfa; --ink: #1d1c1a; --faint: #625f58; --rule: #d9d5cc; --quote: #fff1c4;
  --person: #a3343f; --organization: #1c5fa8; --location: #23713c; --product: #7a3f9d;
  --event: #a14a10; --value: #5c5a52;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1a1a1c; --ink: #ecebe8; --faint: #a9a69e; --rule: #3d3c3a; --quote: #46391a;
    --person: #ff9aa2; --organization: #8fc1ff; --location: #86d69c; --product: #d7a8f5;
    --event: #ffb27d; --value: #bab7ad;
  }
}
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Noto Serif", serif; }
h1, h2, h3, nav, section { font-family: system-ui, sans-serif; line-height: 1.3; }
h1 { font-size: 1.25rem; } h2 { font-size: 1.125rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
article { border-top: 1px solid var(--rule); display: grid; gap: 0 2.5rem; }
article h2 { grid-column: 1 / -1; }
@media (min-width: 60rem) { article { grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); } }
.text p { white-space: pre-wrap; overflow-wrap: break-word; margin: 0 0 1em; }
section { font-size: .9375rem; }
ul { list-style: none; margin: 0; padding: 0; } section li { margin: 0 0 .75rem; }
small { color: var(--faint); } a { color: inherit; }
mark { background: none; color: inherit; border-radius: .15em; }
mark.quote { background: var(--quote); -webkit-box-decoration-break: clone;
  box-decoration-break: clone; padding: .1em 0; }
mark.indirect { background: none; border-bottom: .25em solid var(--quote); }
mark:target { outline: .15em solid currentColor; outline-offset: .1em; }
mark:not(.quote) { text-decoration: underline; text-decoration-thickness: .125em;
  text-underline-offset: .2em; }
.person { text-decoration-color: var(--person) !important; }
.organization { text-decoration-color: var(--organization) !important;
  text-decoration-style: double !important; }
.location { text-decoration-color: var(--location) !important;
  text-decoration-style: dashed !important; }
.product { text-decoration-color: var(--product) !important;
  text-decoration-style: wavy !important; }
.event { text-decoration-color: var(--event) !important;
  text-decoration-style: wavy !important; }
.date, .time, .money, .percent { text-decoration-color: var(--value) !important;
  text-decoration-style: dotted !important; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.5rem; }
nav li { font-size: .875rem; }
</style>
</head>
<body>
<h1>Who says what</h1>
<nav aria-label="Legend"><ul>
<li><mark class="quote direct">quotation</mark></li>
<li><mark class="quote indirect">reported without marks</mark></li>
<li><mark class="person">person</mark></li>
<li><mark class="organization">organization</mark></li>
<li><mark class="location">location</mark></li>
<li><mark class="product">product</mark></li>
<li><mark class="event">event</mark></li>
<li><mark class="date">date, time, amount</mark></li>
</ul></nav>
<main>
)";

constexpr std::string_view html_page_end = "</main>\n</body>\n</html>\n";

}  // namespace guillemet::cli
