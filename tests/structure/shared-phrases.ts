/** Phrases that truly mean two topics. Every other phrase may stand under one topic only. */
export const sharedPhrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  de: {
    "kind zur adoption freigeben": ["pregnancy-conflict", "confidential-birth"],
    wochenbettbetreuung: ["find-midwife", "postpartum-body"],
    "angst vor der geburt": ["birth-prep", "anxiety"],
    "mutter-kind-haus": ["teen-parents", "housing"],
    "plötzlicher kindstod": ["pregnancy-loss", "safety"],
    regulationsstörung: ["crying", "sleep"],
    schütteltrauma: ["safety", "anger"],
    frühförderung: ["development", "disability-child"],
    "sozialpädiatrisches zentrum": ["development", "disability-child"],
    spz: ["development", "disability-child"],
    unterhaltsvorschuss: ["single-parent", "benefits"],
  },
  en: {
    "give baby up for adoption": ["pregnancy-conflict", "confidential-birth"],
    "afraid of giving birth": ["birth-prep", "anxiety"],
    "shaken baby syndrome": ["safety", "anger"],
    "early intervention": ["development", "disability-child"],
  },
  tr: {
    "bebeği evlatlık vermek": ["pregnancy-conflict", "confidential-birth"],
    "doğum korkusu": ["birth-prep", "anxiety"],
    "sarsılmış bebek": ["safety", "anger"],
    "erken destek": ["development", "disability-child"],
  },
  ar: {
    "إعطاء الطفل للتبني": ["pregnancy-conflict", "confidential-birth"],
    "خوف من الولادة": ["birth-prep", "anxiety"],
    "متلازمة هز الرضيع": ["safety", "anger"],
    "التدخل المبكر": ["development", "disability-child"],
  },
  uk: {
    "віддати дитину на усиновлення": ["pregnancy-conflict", "confidential-birth"],
    "страх пологів": ["birth-prep", "anxiety"],
    "синдром струсу": ["safety", "anger"],
    "раннє втручання": ["development", "disability-child"],
  },
  ru: {
    "отдать ребёнка на усыновление": ["pregnancy-conflict", "confidential-birth"],
    "страх родов": ["birth-prep", "anxiety"],
    "синдром тряски": ["safety", "anger"],
    "ранняя помощь": ["development", "disability-child"],
  },
  fa: {
    "سپردن نوزاد به فرزندخواندگی": ["pregnancy-conflict", "confidential-birth"],
    "ترس از زایمان": ["birth-prep", "anxiety"],
    "سندروم تکان نوزاد": ["safety", "anger"],
    "مداخله زودهنگام": ["development", "disability-child"],
  },
};
