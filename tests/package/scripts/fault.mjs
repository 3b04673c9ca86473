// Prints the code of the error where the assets are not where they are said to be.
import { createAnalyzer, GuillemetError } from "guillemet";

const error = await createAnalyzer({ assets: new URL("nowhere/", import.meta.url) }).catch((reason) => reason);
console.log(error instanceof GuillemetError ? error.code : String(error));
