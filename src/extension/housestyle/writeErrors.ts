/** Why a file could not be written, where a person can do something about it; else what the file system says. */
export function whyNotWritten(error: unknown): { readonly kind: 'full' | 'readOnly' | 'other'; readonly says: string } {
  const { code = '', message } =
    error instanceof Error ? (error as Error & { code?: string }) : { message: `${error}` };
  const matches = (pattern: RegExp): boolean => pattern.test(`${code} ${message}`);
  if (matches(/ENOSPC|EDQUOT|no space/i)) return { kind: 'full', says: message };
  if (matches(/EROFS|EACCES|EPERM|NoPermissions|read-?only/i)) return { kind: 'readOnly', says: message };
  return { kind: 'other', says: message };
}
