import type { PassageKind } from '../../article/model.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Span } from '../../text/spans.ts';
import type { Nodes, PageElement } from './tree.ts';
import type { DiffPiece } from './wordDiff.ts';

export type { DiffPiece } from './wordDiff.ts';

/** Where a part stands on the page. */
export type Slot = 'top' | 'figure' | 'body' | 'after';

/** One block of the published page: safe HTML of a single element, and the source it shows (UTF-16 offsets). */
export interface PagePart {
  readonly slot: Slot;
  readonly html: string;
  /** What stands in it as the webview counts letters: names of pictures too, but nothing in the margin. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Stretches of the source that readers do not see, relative to its start; none where all is seen. */
  readonly hidden?: readonly HiddenSpan[];
}

export interface HiddenSpan extends Span {
  /** What readers see in its place. */
  readonly shows?: string;
}

/** A part with what it is made of, for other targets than the preview. */
export interface PartTree extends PagePart {
  readonly content: PageElement;
  /** What other systems get of it where that is not the same; nothing of the site's own furniture. */
  readonly elsewhere?: Nodes;
}

/** The published page as parts, in reading order, slot by slot. */
export interface Page {
  readonly title: string;
  readonly lang: string;
  readonly parts: readonly PagePart[];
  readonly about: PageAbout;
  /** The names of the pictures that it shows, as the copy writes them. */
  readonly pictures: readonly string[];
  /** Marked copy only. */
  readonly marks?: PageMarks;
}

/** The page for every target. */
export interface PageTree extends Page {
  readonly parts: readonly PartTree[];
}

/** What the story says of itself, as words without markup. */
export interface PageAbout {
  readonly headline: string;
  readonly deck: string;
  readonly kicker: string;
  /** The first paragraph, for places that want a description where there is no deck. */
  readonly opening: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly words: number;
  readonly published?: string;
  readonly updated?: string;
  /** Path or address of the lead picture as written. */
  readonly image?: string;
  readonly imageAlt?: string;
}

/** Somebody whose words the page tints. */
export interface Voice {
  /** Which tint, 1 to 6; a seventh voice shares the first one's. */
  readonly tint: number;
  readonly name: string;
  readonly initials: string;
  /** Quotations. */
  readonly count: number;
}

/** What is drawn on marked copy, for its key. */
export interface PageLegend {
  readonly voices: readonly Voice[];
  /** Quotations that nobody is credited with. */
  readonly uncredited: number;
  /** Quotations credited to somebody whom the story does not name. */
  readonly unnamed: number;
  readonly figures: number;
}

export interface PageMarks extends PageLegend {
  /** The findings that have a pin on the page, in the order of their pins: indexes into the findings drawn. */
  readonly pins: readonly number[];
}

/** Where in the story something stands, for a reader: the second paragraph, the headline. */
export interface Whereabouts {
  readonly kind: PassageKind | 'furniture';
  /** Counts blocks of body copy from one; 0 elsewhere. */
  readonly nth: number;
}

/** A finding as its card shows it. Those with a pin come first, in the order of the pins. */
export interface PageFinding {
  readonly rule: string;
  /** The rule's title. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly related: readonly PageEvidence[];
  readonly fixes: readonly PageFix[];
  /** The part that shows its words, index into Page.parts, or -1. */
  readonly part: number;
}

/** Another place that a finding is about. */
export interface PageEvidence {
  readonly message: string;
  /** The words there. */
  readonly text: string;
  readonly where: Whereabouts;
  readonly start: number;
  readonly end: number;
}

export interface PageFix {
  readonly title: string;
  /** What it does to the words; empty where it changes no more than space. */
  readonly diff: readonly DiffPiece[];
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Selected after the edit, relative to the first edit's text. */
  readonly select?: { readonly start: number; readonly end: number };
}
