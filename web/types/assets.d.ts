/** Made by the build: the files beside the modules, by the names that the code has for them. */
declare module "guillemet-assets" {
  export const files: Record<
    import("./guillemet.js").AssetName,
    {
      /** Its name in a folder, with a hash of its content. */
      file: string;
      /** As for `fetch`. */
      integrity: string;
      beside: () => URL;
    }
  >;
}

/** Made by the build: the modules that parts of the lens load later. */
declare module "guillemet-lens-modules" {
  export const modules: Record<string, { file: string; integrity: string }>;
}

declare module "*.css" {
  const css: string;
  export default css;
}
