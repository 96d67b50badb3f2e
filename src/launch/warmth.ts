interface Warmth {
  /** Exported by a bundle under this name: what it took until then is compiled already at the next start. */
  readonly warm: Promise<void>;
  /** What most starts need has run once. */
  readonly nowWarm: () => void;
}

/** How a bundle tells what starts it (launch.ts) that now is the time to keep what V8 compiled. */
export function warmth(): Warmth {
  let nowWarm = (): void => {};
  const warm = new Promise<void>((resolve) => {
    nowWarm = resolve;
  });
  return { warm, nowWarm };
}
