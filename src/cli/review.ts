import {
  applyStets,
  type Config,
  createDesk,
  type Desk,
  type Finding,
  type Format,
  type LetStand,
  type Review,
  type Sidecar,
  type SiteAuthors,
  type Stood,
} from '../core/index.ts';
import { createSpeller, createTagger } from '../core/tools.ts';
import { UsageError } from './errors.ts';
import { complain } from './say.ts';
import { stylesIn } from './valeStyles.ts';

/** A day that exists, as YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};

/** Reviews with one desk per configuration; rules that fail are named on standard error, once each. */
export class Reviewer {
  readonly #date: string | null;
  readonly #desks = new Map<Config, Desk>();
  readonly #stets: boolean;
  readonly #tagger = createTagger();
  readonly #speller = createSpeller();
  readonly #named = new Set<string>();

  constructor(flags: { readonly date?: string | undefined; readonly 'no-stet'?: boolean | undefined }) {
    this.#stets = !flags['no-stet'];
    if (flags.date && !isDay(flags.date)) throw new UsageError(`--date takes YYYY-MM-DD, not “${flags.date}”.`);
    this.#date = flags.date ?? null;
  }

  review(
    source: {
      readonly file?: string;
      readonly text: string;
      readonly format: Format;
      readonly config: Config;
      readonly sidecar?: Sidecar;
      readonly authors?: SiteAuthors | null;
    },
    date = this.#date,
  ): Review & { readonly letStand: readonly LetStand[] } {
    let desk = this.#desks.get(source.config);
    if (!desk) {
      desk = createDesk(source.config, {
        tagger: this.#tagger,
        speller: this.#speller,
        styles: stylesIn(source.config.vale),
        // Each story is seen once.
        remembers: false,
      });
      this.#desks.set(source.config, desk);
    }
    const { text, format, file = '', authors = null } = source;
    const review = desk.review(text, { format, date, name: file, authors });
    for (const fault of review.faults) {
      if (this.#named.has(fault.rule)) continue;
      this.#named.add(fault.rule);
      complain(`the rule ${fault.rule} failed and was skipped: ${fault.message}`);
    }
    const stets = this.#stets ? (source.sidecar?.stets ?? []) : [];
    const { findings, stood } = applyStets(source.text, review.findings, stets);
    return { ...review, findings, letStand: letStandOf(review.findings, stood) };
  }
}

/** The findings that stets stand for, with the reasons; a stet that has expired stands for none. */
function letStandOf(findings: readonly Finding[], stood: readonly Stood[]): LetStand[] {
  return stood.flatMap(({ stet, at }) => {
    const finding = at && findings.find(({ span }) => span === at);
    return finding ? [{ finding, reason: stet.reason ?? null }] : [];
  });
}
