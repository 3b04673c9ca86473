// The same from CommonJS, which has no `import` statement.
import("guillemet").then(async ({ createAnalyzer }) => {
  const analyzer = await createAnalyzer();
  console.log(JSON.stringify(await analyzer.analyze(process.argv[2])));
  analyzer.close();
});
