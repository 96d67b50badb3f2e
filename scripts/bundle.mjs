import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What the packages that write-good is made of keep to themselves: each file, and the expression that lists its words. */
const LISTS = {
  'passive-voice/passive.js': 'irregulars',
  'weasel-words/weasel.js': 'weasels',
  'adverb-where/adverbs.js': '[...adverbs.map((stem) => stem + "y"), ...weakens]',
  'too-wordy/too-wordy.js': 'wordyWords',
  'no-cliches/cliches.js': 'cliches',
  'e-prime/e-prime.js': 'toBe',
};
const SHARED =
  '{ passive: passiveVoice.list, weasel: weaselWords.list, adverb: adverbWhere.list, tooWordy: tooWordy.list, cliches: noCliches.list, eprime: ePrime.list }';

/**
 * Lets write-good's word lists out as `writeGood.lists`, so that our matcher works on the lists of the version that is
 * installed. A file that no longer has its list breaks the build by a ReferenceError in every test.
 * @type {import('esbuild').Plugin}
 */
const writeGoodLists = {
  name: 'write-good lists',
  setup({ onLoad }) {
    const withLine = async (path, line) => ({ contents: `${await readFile(path, 'utf8')}\n${line};\n` });
    for (const [file, list] of Object.entries(LISTS))
      onLoad({ filter: new RegExp(`[/\\\\]${file.replace('/', '[/\\\\]').replaceAll('.', '\\.')}$`) }, ({ path }) =>
        withLine(path, `module.exports.list = ${list}`),
      );
    onLoad({ filter: /[/\\]write-good[/\\]write-good\.js$/ }, ({ path }) =>
      withLine(path, `module.exports.lists = ${SHARED}`),
    );
  },
};

/** YAML is read here and not by the editor's computer, so that a start costs nothing. */
const yaml = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * A word list as src/core/text/wordList.ts reads it.
 * @param {ReadonlyMap<string, string>} notes
 */
function listed(notes) {
  return [...notes]
    .map(([word, note]) => `${word}\t${note}\n`)
    .sort()
    .join('');
}

/** The two dictionaries have most of their lines in common, so they are shipped as one. */
const dictionaries = {
  name: 'dictionaries',
  setup(build) {
    build.onResolve({ filter: /^dictionaries$/ }, () => ({ path: 'dictionaries', namespace: 'dictionaries' }));
    build.onLoad({ filter: /.*/, namespace: 'dictionaries' }, async () => {
      const read = (at, file) => readFile(new URL(file, at), 'utf8');
      const linesOf = async (at) => (await read(at, 'index.dic')).split('\n').slice(1).filter(Boolean);
      const home = import.meta.resolve('dictionary-en');
      const both = await Promise.all([linesOf(home), linesOf(import.meta.resolve('dictionary-en-gb'))]);
      /** @type {Map<string, string>} */
      const flags = new Map();
      for (const line of new Set(both.flat())) {
        const [word = '', more = ''] = line.split('/');
        if (word) flags.set(word, (flags.get(word) ?? '') + more);
      }
      const contents = {
        aff: (await read(home, 'index.aff')).replace(/^(?![PS]FX).*\n/gm, ''),
        words: listed(flags),
      };
      return { contents: JSON.stringify(contents), loader: 'json' };
    });
  },
};

const KINDS = ['given', 'surname', 'place', 'organization', 'word'];
const GIVEN = /^(?:Male|Female|First)Name$/;
const PLACE = /^(?:Place|Region|City|Country|Demonym)$/;

/**
 * What compromise's tags say of a word, as `KnownWord` of src/core/article/tagger.ts has it.
 * @param {readonly string[]} tags
 */
function knownAs(tags) {
  if (tags.some((tag) => GIVEN.test(tag))) return 'given';
  if (tags.some((tag) => tag === 'LastName' || tag === 'Person')) return 'surname';
  if (tags.some((tag) => PLACE.test(tag))) return 'place';
  return tags.includes('Organization') ? 'organization' : 'word';
}

/** compromise's list of words by kind: to load compromise takes longer than to review a story. */
const knownWords = {
  name: 'known words',
  setup(build) {
    build.onResolve({ filter: /^known-words$/ }, () => ({ path: 'known-words', namespace: 'known-words' }));
    build.onLoad({ filter: /.*/, namespace: 'known-words' }, async () => {
      const { default: nlp } = await import('compromise/two');
      const { one } = /** @type {{ one: { lexicon: Record<string, string | string[]> } }} */ (nlp.model());
      // The tagger asks for words in lower case.
      const words = Object.keys(one.lexicon).filter((word) => word === word.toLowerCase());
      const kindOf = (word) => String(KINDS.indexOf(knownAs([one.lexicon[word] ?? []].flat())));
      const contents = listed(new Map(words.map((word) => [word, kindOf(word)])));
      return { contents: JSON.stringify({ words: contents }), loader: 'json' };
    });
  },
};

const HEAD_COPY = '    vecs.push(events.slice());\n    events.length = 0;\n';

/**
 * micromark copies all events of the document at every edit of its last ones, of which every block quote makes one: 240,000
 * characters of block quotes took 13 seconds. The events before the first edit are the same after it, so they stay in place.
 * @type {import('esbuild').Plugin}
 */
const editsInPlace = {
  name: 'edits in place',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]micromark-util-edit-map[/\\]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(HEAD_COPY)) throw new Error(`${path} no longer copies all events: this plugin can go`);
      return { contents: source.replace(HEAD_COPY, '') };
    });
  },
};

/**
 * What every bundle has in common, shipped or for tests.
 * @type {import('esbuild').BuildOptions}
 */
export const bundle = {
  bundle: true,
  logLevel: 'warning',
  // Sloppy mode: write-good's passive-voice assigns to a variable that it never declares.
  tsconfigRaw: { compilerOptions: { alwaysStrict: false, verbatimModuleSyntax: true } },
  plugins: [yaml, dictionaries, knownWords, writeGoodLists, editsInPlace],
};
