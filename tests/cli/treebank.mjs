// Small treebanks of our own writing.

/** A sentence in CoNLL-U: each token a form, or [id range, form, words…] for a multiword token. */
export function sentence(text, tokens, comments = []) {
  let id = 0;
  const line = (name, form) => `${name}\t${form}${"\t_".repeat(8)}`;
  const lines = tokens.flatMap((token) => {
    if (typeof token === "string") return [line(++id, token)];
    const [form, ...words] = token;
    const range = line(`${id + 1}-${id + words.length}`, form);
    return [range, ...words.map((word) => line(++id, word))];
  });
  return `${[...comments, `# text = ${text}`, ...lines].join("\n")}\n\n`;
}

