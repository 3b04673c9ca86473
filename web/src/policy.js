// Which directive of the page's Content-Security-Policy stands in the way.

/** `script-src-elem` and its like are listed under the directive that sites write. @param {string} effective */
const written = (effective) => effective.replace(/-(elem|attr)$/, "");

/**
 * Does `work` with `url`; where that fails by the page's policy, the error's message names what the
 * policy would have to have.
 * @template T
 * @param {URL} url
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function namingDirective(url, work) {
  if (typeof document !== "object") return work();
  let needed = "";
  const hear = (/** @type {SecurityPolicyViolationEvent} */ { blockedURI, effectiveDirective, disposition }) => {
    const ours = blockedURI === url.href || blockedURI === url.origin;
    if (ours && disposition === "enforce") needed = `${written(effectiveDirective)} ${url.origin}`;
  };
  document.addEventListener("securitypolicyviolation", hear);
  try {
    return await work();
  } catch (cause) {
    // The report comes after the failure.
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (needed === "") throw cause;
    throw new Error(`the page's Content-Security-Policy does not allow it; it needs ${needed}`, { cause });
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}
