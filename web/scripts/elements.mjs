export const elementsManifest = async () => ({});
