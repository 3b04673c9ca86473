// Prints the analysis of its argument.
import { createAnalyzer } from "guillemet";

const analyzer = await createAnalyzer();
console.log(JSON.stringify(await analyzer.analyze(process.argv[2])));
analyzer.close();
