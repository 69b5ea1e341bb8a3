/**
 * @module
 * `npm run bench` tells what reading costs; `npm run bench -- language` puts our language room beside the libraries there are.
 */

if (process.argv[2] === "language") {
  const { benchLanguage } = await import("./language/index.js");
  benchLanguage(process.argv.slice(3));
} else {
  await import("./reading.js");
}

export {};
