/** Whether a value is a map of names to values, and neither a list nor a plain value: for what a file or a message holds. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
