/** The tools that Copydesk's speed is compared with, each as a function of one text. */
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import nlp from 'compromise';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import writeGoodRule from 'textlint-rule-write-good';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import writeGood from 'write-good';

/** @returns {Promise<Record<string, (text: string) => unknown>>} */
export async function loadPeers() {
  const wink = winkNLP(model);
  const kernel = new TextlintKernel();
  const textlint = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
    rules: [{ ruleId: 'write-good', rule: writeGoodRule.default ?? writeGoodRule }],
  };
  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  return {
    'compromise nlp(text)': (text) => nlp(text),
    'write-good': (text) => writeGood(text),
    'wink-nlp readDoc': (text) => wink.readDoc(text),
    'textlint with write-good': (text) => kernel.lintText(text, textlint),
    alex: (text) => alex(text),
    'harper.js': (text) => harper.lint(text),
  };
}
