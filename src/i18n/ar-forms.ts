import type { PluralForms } from './plural-forms.js';

/** All six: 0, 1, 2, 3 to 10, 11 to 99, and the rest. */
export type ArabicForms = PluralForms<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;

export const EVENTS: ArabicForms = {
  zero: 'لا فعاليات',
  one: 'فعالية واحدة',
  two: 'فعاليتان',
  few: '# فعاليات',
  many: '# فعالية',
  other: '# فعالية',
};

export const GROUPS: ArabicForms = {
  zero: 'لا مجموعات',
  one: 'مجموعة واحدة',
  two: 'مجموعتان',
  few: '# مجموعات',
  many: '# مجموعة',
  other: '# مجموعة',
};

/** After "in". */
export const IN_SECTIONS: ArabicForms = {
  zero: '# قسم',
  one: 'قسم واحد',
  two: 'قسمين',
  few: '# أقسام',
  many: '# قسمًا',
  other: '# قسم',
};

export const SEATS_LEFT: ArabicForms = {
  zero: 'لم تبقَ مقاعد',
  one: 'بقي مقعد واحد',
  two: 'بقي مقعدان',
  few: 'بقيت # مقاعد',
  many: 'بقي # مقعدًا',
  other: 'بقي # مقعد',
};

export const WAITING: ArabicForms = {
  zero: 'لا أحد في قائمة الانتظار',
  one: 'شخص واحد في قائمة الانتظار',
  two: 'شخصان في قائمة الانتظار',
  few: '# أشخاص في قائمة الانتظار',
  many: '# شخصًا في قائمة الانتظار',
  other: '# شخص في قائمة الانتظار',
};

/** "Every two days", "every 3 days", … */
export const EVERY = {
  daily: { zero: 'كل يوم', one: 'كل يوم', two: 'كل يومين', few: 'كل # أيام', many: 'كل # يومًا', other: 'كل # يوم' },
  weekly: {
    ...{ zero: 'كل أسبوع', one: 'كل أسبوع', two: 'كل أسبوعين' },
    ...{ few: 'كل # أسابيع', many: 'كل # أسبوعًا', other: 'كل # أسبوع' },
  },
  monthly: {
    ...{ zero: 'كل شهر', one: 'كل شهر', two: 'كل شهرين' },
    ...{ few: 'كل # أشهر', many: 'كل # شهرًا', other: 'كل # شهر' },
  },
  yearly: {
    ...{ zero: 'كل سنة', one: 'كل سنة', two: 'كل سنتين' },
    ...{ few: 'كل # سنوات', many: 'كل # سنة', other: 'كل # سنة' },
  },
} satisfies Record<string, ArabicForms>;

export const ADDED: ArabicForms = {
  ...{ zero: 'لم يُضَف أي عنصر', one: 'أُضيف عنصر واحد', two: 'أُضيف عنصران' },
  ...{ few: 'أُضيفت # عناصر', many: 'أُضيف # عنصرًا', other: 'أُضيف # عنصر' },
};

export const GROUPS_FOUND: ArabicForms = {
  ...{ zero: 'لم يُعثر على مجموعات', one: 'عُثر على مجموعة واحدة', two: 'عُثر على مجموعتين' },
  ...{ few: 'عُثر على # مجموعات', many: 'عُثر على # مجموعة', other: 'عُثر على # مجموعة' },
};

export const GROUPS_SHOWN: ArabicForms = {
  ...{ zero: 'لا مجموعات معروضة', one: 'تُعرض مجموعة واحدة', two: 'تُعرض مجموعتان' },
  ...{ few: 'تُعرض # مجموعات', many: 'تُعرض # مجموعة', other: 'تُعرض # مجموعة' },
};

export const PAST_EVENTS: ArabicForms = {
  ...{ zero: 'لا فعاليات سابقة', one: 'فعالية سابقة واحدة', two: 'فعاليتان سابقتان' },
  ...{ few: '# فعاليات سابقة', many: '# فعالية سابقة', other: '# فعالية سابقة' },
};

export const EVENTS_FOUND: ArabicForms = {
  ...{ zero: 'لم يُعثر على فعاليات', one: 'عُثر على فعالية واحدة', two: 'عُثر على فعاليتين' },
  ...{ few: 'عُثر على # فعاليات', many: 'عُثر على # فعالية', other: 'عُثر على # فعالية' },
};

export const FILTERS_SET: ArabicForms = {
  ...{ zero: 'لم يُحدَّد شيء', one: 'حُدِّد واحد', two: 'حُدِّد اثنان' },
  ...{ few: 'حُدِّدت #', many: 'حُدِّد #', other: 'حُدِّد #' },
};

export const MORE_EVENTS: ArabicForms = {
  ...{ zero: 'لا فعاليات أخرى', one: 'وواحدة أخرى', two: 'واثنتان أخريان' },
  ...{ few: 'و# أخرى', many: 'و# أخرى', other: 'و# أخرى' },
};

export const ADD_ALL_SESSIONS: ArabicForms = {
  ...{ zero: 'إضافة الجلسات (\u200e.ics)', one: 'إضافة الجلسة (\u200e.ics)', two: 'إضافة الجلستين (\u200e.ics)' },
  ...{ few: 'إضافة # جلسات (\u200e.ics)', many: 'إضافة # جلسة (\u200e.ics)', other: 'إضافة # جلسة (\u200e.ics)' },
};

export const ADD_NEXT_SESSIONS: ArabicForms = {
  zero: 'إضافة الجلسات القادمة (\u200e.ics)',
  one: 'إضافة الجلسة القادمة (\u200e.ics)',
  two: 'إضافة الجلستين القادمتين (\u200e.ics)',
  few: 'إضافة # جلسات قادمة (\u200e.ics)',
  many: 'إضافة # جلسة قادمة (\u200e.ics)',
  other: 'إضافة # جلسة قادمة (\u200e.ics)',
};

export const MORE_SESSIONS: ArabicForms = {
  ...{ zero: 'ولا جلسات أخرى', one: 'وجلسة أخرى', two: 'وجلستان أخريان' },
  ...{ few: 'و# جلسات أخرى', many: 'و# جلسة أخرى', other: 'و# جلسة أخرى' },
};
