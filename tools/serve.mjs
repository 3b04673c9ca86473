// Serves a folder of static files on the loopback address: node tools/serve.mjs FOLDER [PORT]
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file that a request's path names inside `folder`, or null. */
async function fileFor(folder, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = join(folder, normalize(path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  for (const candidate of [file, join(file, "index.html")]) {
    const facts = await stat(candidate).catch(() => null);
    if (facts?.isFile()) return { path: candidate, size: facts.size };
  }
  return null;
}

async function answer(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = await fileFor(folder, request.url.split("?", 1)[0]);
  if (file === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": "no-cache",
    // The lens may be asked for by pages of other origins.
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Serves `folder` on the first free port from `port` on (0: any); resolves to the listening server. */
export function serve(folder, port) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  return new Promise((resolvePromise, reject) => {
    let next = port;
    server.on("error", (error) => {
      if (error.code !== "EADDRINUSE" || next >= Math.min(port + 100, 65535)) {
        reject(error);
        return;
      }
      next += 1;
      server.listen(next, "127.0.0.1");
    });
    server.on("listening", () => resolvePromise(server));
    server.listen(next, "127.0.0.1");
  });
}

async function main() {
  const [folder, port = "8642"] = process.argv.slice(2);
  if (folder === undefined) {
    console.error("usage: node tools/serve.mjs FOLDER [PORT]");
    process.exit(2);
  }
  const server = await serve(folder, Number(port)).catch((error) => {
    console.error(`The page cannot be served: ${error.message}`);
    process.exit(1);
  });
  console.log(`\nThe page is at http://127.0.0.1:${server.address().port}/`);
  console.log(`The lens, on five article pages: http://127.0.0.1:${server.address().port}/gallery/`);
  console.log(`The offline file, to be opened as it is: ${resolve(folder, "guillemet.html")}`);
  console.log("Ctrl+C ends it.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
