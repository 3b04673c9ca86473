// What the bookmarklet does on the page where it is clicked. bookmarklet.mjs puts the address of the
// lens in the place of its name and makes an address of it; only comments on lines of their own are taken out.
(() => {
  const address = "GUILLEMET_LENS_URL";
  const mark = "data-guillemet-bookmarklet";
  const say = (message) => alert(`Guillemet: ${message}`);
  const leave = () => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.remove();
  };

  // Clicked for the second time: away with it.
  const ours = document.querySelector(`guillemet-lens[${mark}]`);
  if (ours) {
    ours.destroy?.();
    leave();
    return;
  }

  // The site has a lens of its own: that one knows the article.
  const own = document.querySelector("guillemet-lens");
  const defined = customElements.get("guillemet-lens");
  if (own && defined) {
    own.toggleAttribute("open");
    return;
  }

  const blocked = () => {
    leave();
    say("it could not be loaded. If this page's policy forbids it, the browser extension is the way.");
  };
  const lens = document.createElement("guillemet-lens");
  lens.setAttribute(mark, "");
  lens.setAttribute("open", "");
  lens.addEventListener("guillemet-error", ({ detail }) => {
    if (detail.code !== "no-article") return;
    leave();
    say("no article was found on this page, or several.");
  });
  try {
    if (!defined) {
      const script = document.createElement("script");
      script.setAttribute(mark, "");
      script.type = "module";
      script.addEventListener("error", blocked);
      script.src = address;
      document.head.append(script);
    }
    // Not beside whatever the body ends with: that would say which article is meant.
    document.documentElement.append(lens);
  } catch {
    // A page that requires trusted types refuses the address itself.
    blocked();
  }
})();
