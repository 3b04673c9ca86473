// Serves pages as they are, and the lens beside them, on the loopback address.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".css": "text/css", ".gif": "image/gif", ".html": "text/html", ".htm": "text/html", ".ico": "image/x-icon", ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".pack": "application/octet-stream",
  ".png": "image/png", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".webp": "image/webp", ".woff2": "font/woff2",
  ".xhtml": "application/xhtml+xml", ".xht": "application/xhtml+xml",
};
/** A page's own policy would also bind the lens that it has never heard of. */
const ownPolicy = /http-equiv(\s*=\s*["']?content-security-policy)/gi;

/**
 * @param {Record<string, string>} roots first part of the path → folder
 * @param {boolean} still whether pages under `pages` may run no script of their own
 */
export async function servePages(roots, still) {
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      const [, first, ...rest] = path.split("/");
      const folder = roots[first];
      const file = folder && join(folder, normalize(`/${rest.join("/")}`));
      if (!folder || path.includes("\0") || !(file === folder || file.startsWith(folder + sep)) || !(await stat(file)).isFile()) throw new Error("none");
      const isPage = first !== "guillemet" && !Object.hasOwn(types, extname(file).toLowerCase()) || /\.x?html?$|\.xht$/i.test(file);
      // The page says its charset itself.
      const headers = { "Content-Type": types[extname(file).toLowerCase()] ?? (isPage ? "text/html" : "application/octet-stream"), "Cache-Control": "no-store" };
      let body = await readFile(file);
      if (isPage && first !== "guillemet") {
        const { port } = server.address();
        const lens = `http://127.0.0.1:${port}/guillemet/`;
        if (still) headers["Content-Security-Policy"] = `script-src ${lens} 'wasm-unsafe-eval'; worker-src ${lens}; object-src 'none'; frame-src 'none'`;
        // Byte for byte but for that name, whatever the charset.
        body = Buffer.from(body.toString("latin1").replace(ownPolicy, "data-equiv$1"), "latin1");
      }
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
