/** Prints the peak memory of a process, in MB, that reviews one text of a file; without a file, of one that only loads. */
const { readFileSync } = require('node:fs');
const { createDesk, createTagger, defaultConfig } = require('../../build/bench/core.cjs');

const [file] = process.argv.slice(2);
const desk = createDesk(defaultConfig, { tagger: createTagger() });
if (file) desk.review(readFileSync(file, 'utf8'), { format: 'text' });
console.log(process.resourceUsage().maxRSS / 1024);
