import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(process.env.COPYDESK_SHARED ?? '../shared', 'corpora', 'polnear.dev.jsonl');

/** Number of words. */
export const words = (text) => text.split(/\s+/).length;

/** Labeled stories where they are at hand, our own samples otherwise. */
function all() {
  if (existsSync(CORPUS))
    return readFileSync(CORPUS, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text);
  return readdirSync('seeds')
    .filter((file) => /\.(?:txt|story)$/.test(file))
    .map((file) => readFileSync(`seeds/${file}`, 'utf8'));
}

/** Stories of about 800 words, and a batch of stories of all lengths. */
export function stories(count) {
  const texts = all();
  const middling = texts.filter((text) => words(text) > 650 && words(text) < 950);
  return { middling: (middling.length ? middling : texts).slice(0, count), batch: texts.slice(0, 200) };
}

/** A text of about `size` words: stories end to end, their figures varied so that few paragraphs are equal. */
export function long(texts, size) {
  const out = [];
  for (let have = 0, i = 0; have < size; i++) {
    const text = texts[i % texts.length];
    const round = Math.floor(i / texts.length);
    out.push(round === 0 ? text : text.replace(/[.] /g, () => ` ${round}. `));
    have += words(text);
  }
  return out.join('\n\n');
}

/** What a writer does: each gives a story's text after the edit. */
export const EDITS = {
  'edit inside': (text, i) => {
    const at = text.indexOf(' ', text.length / 2);
    return `${text.slice(0, at)}${'x'.repeat(i + 1)}${text.slice(at)}`;
  },
  split: (text, i) => {
    const at = text.indexOf(' ', (text.length * (i + 1)) / 10);
    return `${text.slice(0, at)}\n\n${text.slice(at + 1)}`;
  },
  join: (text, i) => {
    const at = text.indexOf('\n\n', (text.length * (i + 1)) / 10);
    return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + 2)}`;
  },
  paste: (text, i) => {
    const at = text.indexOf('\n\n', text.length / 2);
    return `${text.slice(0, at)}\n\nThe ferry to Port Ada was full on day ${i + 1}, Ines Vidal said.${text.slice(at)}`;
  },
  undo: (text) => text,
};
