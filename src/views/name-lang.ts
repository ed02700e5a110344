/** Language of a proper name by its letters; null where they say nothing, since Latin names stand in texts of any language. */
export const nameLang = (name: string): 'zh-CN' | null => (/\p{Script=Han}/u.test(name) ? 'zh-CN' : null);
