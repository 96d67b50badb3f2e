import type { Tools } from '../../core/index.ts';

/** Loaded with the first review and not with the server; what costs most, compromise, with the first question to the tagger. */
export async function loadTools(): Promise<Tools> {
  const { createSpeller, createTagger } = await import('../../core/tools.ts');
  return { tagger: createTagger(), speller: createSpeller() };
}
