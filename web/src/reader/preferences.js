// What the reader has chosen. Where the browser refuses storage it holds for this visit.

/** @param {string} name */
function stored(name) {
  try {
    return localStorage.getItem(`guillemet.${name}`);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value */
function store(name, value) {
  try {
    localStorage.setItem(`guillemet.${name}`, value);
  } catch {
    // For this visit, then.
  }
}

/** The interface's language: the address', the reader's, French. @returns {"fr" | "en"} */
export function preferredLanguage() {
  const asked = new URLSearchParams(location.search).get("lang") ?? stored("language");
  return asked === "en" ? "en" : "fr";
}

/** @param {"fr" | "en"} language */
export const keepLanguage = (language) => store("language", language);

/** @returns {string} "light", "dark" or "auto" */
export function preferredTheme() {
  const theme = stored("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

/** @param {string} theme */
export function applyTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  store("theme", theme);
}
