// Where a page has `require-trusted-types-for 'script'`, a worker's address has to come from a policy that
// the page allows by name: `trusted-types guillemet`.

/** @type {{createScriptURL(url: string): string} | null | undefined} */
let policy;

function makePolicy() {
  try {
    return /** @type {any} */ (globalThis).trustedTypes?.createPolicy("guillemet", { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    // Then a worker starts only where the page wants no such objects.
    return null;
  }
}

/**
 * @param {string | URL} url of one of our own files
 * @returns {string} an object of the policy, where there is one
 */
export function trustedScriptUrl(url) {
  if (policy === undefined) policy = makePolicy() ?? null;
  return policy ? policy.createScriptURL(String(url)) : String(url);
}
