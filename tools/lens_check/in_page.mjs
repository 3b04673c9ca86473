// What the check does inside the page: one function, since only its source goes there. It puts an object
// under a name that no page has, and uses the prototypes' own properties: a page's elements may hide them.

export function install() {
  const getter = (prototype, name) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name);
    return (node) => get.call(node);
  };
  const childNodes = getter(Node.prototype, "childNodes");
  const nodeName = getter(Node.prototype, "nodeName");
  const parentNode = getter(Node.prototype, "parentNode");
  const attributes = getter(Element.prototype, "attributes");
  const shadowRoot = getter(Element.prototype, "shadowRoot");
  const tag = "guillemet-lens";
  const isOurs = (node) => nodeName(node).toLowerCase() === tag;

  /** Every node of the page but ours, shadow trees included, a line each. */
  function snapshot() {
    const lines = [];
    const stack = [document];
    while (stack.length > 0) {
      const node = stack.pop();
      if (typeof node === "string") {
        lines.push(node);
        continue;
      }
      if (node instanceof Element && isOurs(node)) continue;
      const own = node instanceof Element ? Array.from(attributes(node), ({ name, value }) => `${name}=${value}`).join(" ") : "";
      lines.push(`${nodeName(node)} ${own}${node instanceof CharacterData ? node.data : ""}`);
      stack.push("</>");
      const children = [...childNodes(node)];
      const shadow = node instanceof Element ? shadowRoot(node) : null;
      for (const child of children.reverse()) stack.push(child);
      if (shadow) stack.push("</shadow>", shadow);
    }
    return lines;
  }

  /** What else of the page could be touched. */
  function surroundings() {
    const storage = () => {
      try {
        return JSON.stringify({ ...localStorage });
      } catch {
        return "refused";
      }
    };
    return {
      title: document.title,
      address: location.href,
      cookie: document.cookie,
      storage: storage(),
      styles: document.adoptedStyleSheets.length,
      highlights: [...CSS.highlights.keys()].filter((name) => !name.startsWith("guillemet-")).join(),
      focus: document.activeElement && !isOurs(document.activeElement) ? nodeName(document.activeElement) : "BODY",
      selection: String(getSelection()),
    };
  }

  /** Where the first elements of the page are, in whole pixels of the document. */
  function places() {
    return [...document.querySelectorAll("body *")].filter((element) => !isOurs(element)).slice(0, 400).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].map(Math.round).join(" ");
    });
  }

  /** Mutations that are not ours. */
  const foreign = [];
  function watch() {
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const within = (node) => {
          for (let at = node; at; at = parentNode(at)) if (at instanceof Element && isOurs(at)) return true;
          return false;
        };
        const changed = [...addedNodes, ...removedNodes];
        if (within(target) || (changed.length > 0 && changed.every(isOurs))) continue;
        foreign.push(`${type} of ${nodeName(target)}${attributeName ? ` ${attributeName}` : ""}`);
      }
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    return observer;
  }

  const live = (range) => {
    const made = document.createRange();
    made.setStart(range.startContainer, range.startOffset);
    made.setEnd(range.endContainer, range.endOffset);
    return made;
  };
  const shifts = [];
  let lens;

  globalThis.__guillemetCheck = {
    snapshot, surroundings, places, foreign, shifts,

    /** A page that has a lens already is checked as if it had none. */
    clear() {
      for (const own of document.querySelectorAll(tag)) own.remove();
      // What moves by itself would be taken for moved.
      for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = 0;
      }
    },

    /** @param {boolean} wholePage where the lens finds no article */
    async attach(script, wholePage) {
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
      }).observe({ type: "layout-shift" });
      watch();
      await import(script);
      lens = document.createElement(tag);
      if (wholePage) lens.setAttribute("for", document.body.id);
      document.documentElement.append(lens);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    },

    /** @returns {Promise<{code: string, message: string} | null>} what went wrong */
    open: () =>
      new Promise((resolve) => {
        lens.addEventListener("guillemet-error", ({ detail }) => resolve(detail), { once: true });
        lens.addEventListener("guillemet-analysis", () => requestAnimationFrame(() => setTimeout(() => resolve(null), 50)), { once: true });
        lens.show();
      }),

    /** Highlights with the words of their ranges, and what is wrong with single ranges. */
    painted() {
      const found = {};
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith("guillemet-")) continue;
        found[name] = [...highlight].map((range) => {
          const copy = live(range);
          const element = range.startContainer.parentElement ?? parentNode(range.startContainer);
          const faults = [];
          if (copy.collapsed) faults.push("empty");
          if (![...copy.getClientRects()].some(({ width }) => width > 0) && copy.toString().trim() !== "") faults.push("not on the page");
          if (element instanceof Element && element.closest("script, style, noscript, template, nav, aside, [hidden], [aria-hidden=true]")) {
            faults.push("in what is left out");
          }
          return { words: copy.toString(), faults };
        });
      }
      return found;
    },

    /** The mentions as the lens gives them to other programs. */
    async mentions() {
      const { entities, quotes } = lens.analysis;
      const csv = await (await lens.export("csv")).text();
      return { entities: entities.length, quotes: quotes.length, csv };
    },

    /** Leads to something, and gives the words that are marked then. */
    async select(id) {
      const chosen = lens.select(id);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      const marked = [...CSS.highlights].filter(([name]) => name.startsWith("guillemet-current")).flatMap(([, ranges]) => [...ranges]);
      return { chosen, words: marked.map((range) => live(range).toString()).join("") };
    },

    /** Whether selections and copying are as without the lens, and links, where the page has no script that follows them. */
    behavior(links) {
      const faults = [];
      const [range] = [...CSS.highlights].filter(([name]) => name.startsWith("guillemet-")).flatMap(([, ranges]) => [...ranges]);
      if (range) {
        const copy = live(range);
        const selection = getSelection();
        selection.removeAllRanges();
        selection.addRange(copy);
        // CSS may forbid selecting, or change the letters' case.
        const expected = copy.toString().replace(/\s+/g, "").toLowerCase();
        const selected = String(selection).replace(/\s+/g, "").toLowerCase();
        if (selected !== "" && selected !== expected) faults.push(`a selection of ${JSON.stringify(expected)} gives ${JSON.stringify(selected)}`);
        let copied = null;
        const hear = (event) => {
          copied = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener("copy", hear, { once: true });
        document.execCommand("copy");
        removeEventListener("copy", hear);
        if (copied === true) faults.push("copying is prevented");
        selection.removeAllRanges();
      }
      for (const link of links ? [...document.querySelectorAll("a[href]")].slice(0, 5) : []) {
        let prevented = null;
        const hear = (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener("click", hear, { once: true });
        link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        removeEventListener("click", hear);
        if (prevented === true) faults.push(`the link ${link.getAttribute("href")} is prevented`);
      }
      return faults;
    },

    scroll: () => [scrollX, scrollY],
    scrollBack: ([x, y]) => scrollTo({ left: x, top: y, behavior: "instant" }),
    target() {
      const { id } = document.body;
      return { for: lens.getAttribute("for"), body: id };
    },
    detach() {
      lens.hide();
      lens.destroy();
      lens.remove();
      return [...CSS.highlights.keys()].filter((name) => name.startsWith("guillemet-"));
    },
  };
}
