/** Texts that do not keep to a term of the glossary, and why. */
export const otherwise: Array<{languages: readonly string[]; paths: readonly string[]; why: string}> = [];
