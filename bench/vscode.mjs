/** As much of the editor as the preview's document asks for. */
export const l10n = { t: (text, ...values) => text.replace(/\{(\d)\}/g, (sign, at) => values[at] ?? sign) };
export const env = { language: 'en' };
export const Uri = { joinPath: (base, ...names) => [base, ...names].join('/') };
