// @ts-nocheck: the libraries of others are installed for the bench alone.
/** The tools that Copydesk's speed is compared with, each as a function of one text. */
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import nlp from 'compromise';
import { spellCheckDocument } from 'cspell-lib';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import writeGoodRule from 'textlint-rule-write-good';
import { unified } from 'unified';
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
  const retext = unified()
    .use(retextEnglish)
    .use(retextEquality)
    .use(retextIndefiniteArticle)
    .use(retextPassive)
    .use(retextReadability)
    .use(retextRepeatedWords)
    .use(retextSimplify)
    .use(retextStringify)
    .freeze();
  return {
    'compromise nlp(text)': (text) => nlp(text),
    'write-good': (text) => writeGood(text),
    'wink-nlp readDoc': (text) => wink.readDoc(text),
    'textlint with write-good': (text) => kernel.lintText(text, textlint),
    'retext with six plugins': (text) => retext.process(text),
    alex: (text) => alex(text),
    'cspell-lib': (text) =>
      spellCheckDocument(
        { uri: 'story.txt', text, languageId: 'plaintext', locale: 'en' },
        { generateSuggestions: false, noConfigSearch: true },
        {},
      ),
    'harper.js': (text) => harper.lint(text),
  };
}
