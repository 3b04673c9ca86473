// The benchmark's module behind two functions; the text goes in and the result comes out as web/src/engine.js
// does it.

/**
 * @param {(options: object) => Promise<object>} createModule Emscripten's factory
 * @param {BufferSource | WebAssembly.Module} wasm
 */
export async function startEngine(createModule, wasm) {
  const compiled = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const module = await new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled), reject);
        return {};
      },
      locateFile: (name) => name,
    }).then(resolve, reject);
  });

  function deliver(text) {
    const address = module.inbox(text.length) >>> 0;
    const target = module.HEAPU16.subarray(address >>> 1, (address >>> 1) + text.length);
    for (let i = 0; i < text.length; ++i) target[i] = text.charCodeAt(i);
  }

  return {
    /** The language of the texts that follow. */
    use: (language) => module.use(language),
    /** Tokens, sentences, then their ranges: one Int32Array, a copy. */
    cut(text) {
      deliver(text);
      return module.cut().slice();
    },
    detectLanguage(text) {
      deliver(text);
      return module.detectLanguage();
    },
    /** From the bytes of a file to a pack that is in use. */
    addPack(bytes) {
      const address = module.roomForPack(bytes.byteLength) >>> 0;
      module.HEAPU8.set(new Uint8Array(bytes), address);
      if (!module.addPack()) throw new Error("not a pack");
    },
    /** Makes a text ready for `run`; how many tokens it has. */
    prepare(text, language) {
      deliver(text);
      return module.prepare(language);
    },
    /** Runs one stage on that text; the number of rows in its table. */
    run: (stage) => module.run(stage),
  };
}
