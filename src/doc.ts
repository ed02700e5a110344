/** What a field means, in both languages: hover text of editors and the field reference of the handbook. A sentence each. */
export const doc = (en: string, zh: string): { description: string; zh: string } => ({ description: en, zh });
