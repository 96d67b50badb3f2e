/** Prints the peak memory of a process, in MB, that reviews one text of a file; without a file, of one that only loads. */
const { existsSync, readFileSync } = require('node:fs');
const { createDesk, createSpeller, createTagger, defaultConfig } = require('../../build/bench/core.cjs');

const [file] = process.argv.slice(2);
const desk = createDesk(defaultConfig, { tagger: createTagger(), speller: createSpeller() });
if (file) desk.review(readFileSync(file, 'utf8'), { format: 'text' });
console.log(peak() / 1024);

/** Peak memory in KB. What Linux tells of resource usage begins at the parent's size; its status file does not. */
function peak() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
