/** What wasm/bindings.cpp exports, as Emscripten's generated glue gives it. */
declare module "guillemet-glue" {
  export interface EngineModule {
    HEAPU8: Uint8Array<ArrayBuffer>;
    HEAPU16: Uint16Array<ArrayBuffer>;
    HEAP32: Int32Array<ArrayBuffer>;
    version(): string;
    inbox(bytes: number): number;
    roomForPack(bytes: number): number;
    addPack(): { fault: string; position: number; language: string };
    detectLanguage(): string;
    analyze(onProgress: (done: number) => void): Int32Array<ArrayBuffer> | null;
    begin(): boolean;
    resume(units: number): boolean;
    progress(): number;
    finish(): Int32Array<ArrayBuffer>;
    outOfMemory(): boolean;
  }
  export interface EngineModuleOptions {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    locateFile(name: string): string;
    print?(line: string): void;
    printErr?(line: string): void;
  }
  export default function createModule(options: EngineModuleOptions): Promise<EngineModule>;
}
