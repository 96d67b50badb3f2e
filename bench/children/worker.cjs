/** One of the workers that review side by side. */
const { parentPort, workerData } = require('node:worker_threads');
const { createDesk, createSpeller, createTagger, defaultConfig } = require('../../build/bench/core.cjs');

const tools = { tagger: createTagger(), speller: createSpeller() };
const review = () => {
  for (const text of workerData.stories) createDesk(defaultConfig, tools).review(text, { format: 'text' });
};
review();
parentPort.on('message', () => {
  for (let i = 0; i < workerData.times; i++) review();
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
