const pairs = (list: string): [string, string][] => list.split(' ').map((pair) => pair.split('=') as [string, string]);

/** Contractions with an apostrophe lost, misplaced or a letter short, and what is meant; none is a word. */
export const WRONG_CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ...'is are was were has have had do does did could would should must need'
    .split(' ')
    .flatMap((verb): [string, string][] => {
      const right = `${verb}n’t`;
      return [
        [`${verb}nt`, right],
        [`${verb}'nt`, right],
        [`${verb}'t`, right],
        [`${verb}n'`, right],
      ];
    }),
  ...'they you we'
    .split(' ')
    .flatMap((who): [string, string][] => [
      [`${who}ve`, `${who}’ve`],
      ...(who === 'we' ? [] : ([[`${who}re`, `${who}’re`]] as [string, string][])),
      ...(who === 'they' ? ([[`${who}ll`, `${who}’ll`]] as [string, string][]) : []),
    ]),
  ...pairs(
    "wha's=what’s wht's=what’s whta's=what’s hwat's=what’s tha's=that’s taht's=that’s ther's=there’s thre's=there’s wher's=where’s",
  ),
  ...pairs('youll=you’ll itll=it’ll thatll=that’ll youd=you’d theyd=they’d'),
  ...pairs("doens't=doesn’t dosen't=doesn’t ca'nt=can’t wo'nt=won’t its'=its who'se=whose"),
  ...pairs('theres=there’s thats=that’s whats=what’s heres=here’s'),
]);
