import type { Messages } from './messages.js';
import { createPlural } from './plural-forms.js';
import * as forms from './ar-forms.js';

const plural = createPlural<keyof forms.ArabicForms>('ar');

const carousel = {
  carousel: 'عرض دوّار',
  slide: 'شريحة',
  slideOf: (position: number, total: number) => `${position} من ${total}`,
  pause: 'إيقاف مؤقت',
  play: 'تشغيل',
  view: 'طريقة العرض',
  row: 'عرض دوّار',
  grid: 'شبكة',
};

const rangeOf =
  (one: string, several: string) =>
  (first: number, last: number, total: number): string =>
    first === last ? `${one} ${first} من ${total}` : `${several} من ${first} إلى ${last} من أصل ${total}`;

const priceFor = (price: string, audience: string): string => {
  const people = { member: 'للأعضاء', nonmember: 'لغير الأعضاء', student: 'للطلاب' }[audience];
  return people ? `${price} ${people}` : `${price} (${audience})`;
};

/** Arabic: a lazy chunk. What is said of an event agrees with its noun, which is feminine. */
export const ar: Messages = {
  feed: {
    tryAgain: 'إعادة المحاولة',
    seeAll: 'عرض الكل',
    newTab: '(يفتح في علامة تبويب جديدة)',
    staleSince: (ago) => `آخر تحديث للمحتوى ${ago}.`,
    saved: 'يُعرض محتوى محفوظ.',
    justNow: 'قبل لحظات',
    showMore: 'عرض المزيد',
    loadingMore: 'جارٍ تحميل المزيد',
    added: (count) => plural(count, forms.ADDED),
    noMore: 'لا يوجد المزيد لعرضه',
    stillFailing: 'تعذّر التحميل',
  },
  announcements: {
    name: 'الإعلانات',
    empty: 'لا توجد إعلانات حاليًا.',
    error: 'تعذّر تحميل الإعلانات حاليًا.',
    readMore: 'قراءة المزيد',
    otherSite: '(يفتح موقعًا آخر)',
    expandAll: 'توسيع الكل',
    collapseAll: 'طي الكل',
  },
  news: {
    name: 'الأخبار',
    empty: 'لا توجد أخبار حاليًا.',
    error: 'تعذّر تحميل الأخبار حاليًا.',
    pinned: 'مثبّت',
    by: (names) => `بقلم ${names}`,
    tags: 'الوسوم',
  },
  sections: {
    name: 'الأقسام والمجموعات',
    empty: 'لا توجد أقسام لعرضها حاليًا.',
    error: 'تعذّر تحميل الأقسام حاليًا.',
    search: 'البحث في الأقسام والمجموعات',
    clear: 'مسح البحث',
    show: 'عرض',
    interests: 'الاهتمامات',
    everything: 'الكل',
    kinds: {
      section: ['قسم', 'الأقسام'],
      'interest-group': ['مجموعة اهتمام', 'مجموعات الاهتمام'],
      committee: ['لجنة', 'اللجان'],
    },
    groups: (count) => plural(count, forms.GROUPS),
    groupsIn: (groups, sections) => `${plural(groups, forms.GROUPS)} في ${plural(sections, forms.IN_SECTIONS)}`,
    otherGroups: 'مجموعات أخرى',
    jointWith: (kind, others) => `${kind}، بالاشتراك مع ${others}`,
    join: 'انضمام',
    keyword: 'كلمة مفتاحية',
    found: (count, query) => plural(count, forms.GROUPS_FOUND) + (query && ` عن «${query}»`),
    notFound: (query) => (query ? `لا نتائج مطابقة لعبارة «${query}».` : 'لا نتائج مطابقة.'),
    tryThis: 'جرّب كلمة أقصر أو اعرض الكل.',
    showEverything: 'عرض الكل',
    allShown: (count) => plural(count, forms.GROUPS_SHOWN),
  },
  books: {
    ...carousel,
    name: 'الكتب',
    empty: 'لا توجد كتب لعرضها حاليًا.',
    error: 'تعذّر تحميل الكتب حاليًا.',
    previous: 'الكتب السابقة',
    next: 'الكتب التالية',
    range: rangeOf('الكتاب', 'الكتب'),
    more: 'المزيد',
    buy: 'شراء',
    borrow: 'استعارة',
    read: 'قراءة',
    priceFor,
    availability: {
      'out-of-stock': 'غير متوفر',
      preorder: 'طلب مسبق',
      borrow: 'متاح للاستعارة',
      'open-access': 'وصول حر',
    },
  },
  promo: {
    ...carousel,
    name: 'مختارات',
    empty: 'لا يوجد ما يُعرض حاليًا.',
    error: 'تعذّر التحميل حاليًا.',
    previous: 'البطاقات السابقة',
    next: 'البطاقات التالية',
    range: rangeOf('البطاقة', 'البطاقات'),
  },
  calendar: {
    name: 'التقويم',
    empty: 'لا توجد فعاليات حاليًا.',
    error: 'تعذّر تحميل التقويم حاليًا.',
    today: 'اليوم',
    allDay: 'طوال اليوم',
    yourTime: (time) => `${time} بتوقيتك`,
    inYourZone: (time) => `بتوقيتك: ${time}`,
    pastEvents: (count) => plural(count, forms.PAST_EVENTS),
    details: 'التفاصيل',
    kinds: {
      webinar: 'ندوة عبر الإنترنت',
      course: 'دورة',
      'online course': 'دورة عبر الإنترنت',
      'e-forum': 'منتدى إلكتروني',
      discussion: 'حلقة نقاش',
      classroom: 'درس حضوري',
      conference: 'مؤتمر',
      meeting: 'اجتماع',
      'open house': 'يوم مفتوح',
      'reading club': 'نادي قراءة',
      workshop: 'ورشة عمل',
    },
    status: { tentative: 'غير مؤكدة', cancelled: 'ملغاة', postponed: 'مؤجلة' },
    rescheduled: 'موعد جديد',
    registration: {
      open: 'التسجيل مفتوح',
      full: 'اكتمل العدد',
      waitlist: 'قائمة انتظار',
      closed: 'التسجيل مغلق',
      'not-yet': 'لم يُفتح التسجيل بعد',
      none: 'لا يلزم التسجيل',
    },
    registerBy: (day) => `التسجيل حتى ${day}`,
    newDate: 'يُعلن الموعد الجديد لاحقًا',
    recording: 'مشاهدة التسجيل',
    online: 'عبر الإنترنت',
    hybrid: 'حضوري وعبر الإنترنت',
    session: (number, total) => `الجلسة ${number} من ${total}`,
    free: 'مجانًا',
    priceFor,
    seatsLeft: (left, total, waiting) => {
      const rest = left === undefined ? total : plural(left, forms.SEATS_LEFT);
      const seats = left === undefined || total === undefined ? rest : `${rest} من أصل ${total}`;
      return [seats, waiting && plural(waiting, forms.WAITING)]
        .filter((part) => part !== undefined && part !== 0)
        .join('، ');
    },
    detailFailed: 'تعذّر تحميل بعض التفاصيل. أغلقها ثم افتحها مجددًا لإعادة المحاولة.',
    subscribe: 'اشتراك',
    listedUntil: (day) => `الفعاليات مدرجة حتى ${day}.`,
    listedFrom: (day) => `الفعاليات مدرجة ابتداءً من ${day}.`,
    found: (count) => plural(count, forms.EVENTS_FOUND),
    notFound: 'لا فعاليات تطابق عوامل التصفية هذه.',
    view: 'طريقة العرض',
    list: 'قائمة',
    month: 'شهر',
    week: 'أسبوع',
    emptyMonth: 'لا توجد فعاليات في هذا الشهر.',
    emptyWeek: 'لا توجد فعاليات في هذا الأسبوع.',
  },
  calendarFilters: {
    search: 'البحث في الفعاليات',
    clear: 'مسح البحث',
    filters: 'عوامل التصفية',
    filtersSet: (count) => plural(count, forms.FILTERS_SET),
    filter: {
      kind: ['النوع', 'كل الأنواع'],
      section: ['القسم', 'كل الأقسام'],
      cost: ['التكلفة', 'أي تكلفة'],
      place: ['المكان', 'أي مكان'],
      tag: ['الموضوع', 'كل الموضوعات'],
    },
    values: { free: 'مجاني', paid: 'مدفوع', online: 'عبر الإنترنت', 'in-person': 'حضوري' },
    removeFilter: 'إزالة عامل التصفية',
    clearAll: 'مسح الكل',
    events: (count) => plural(count, forms.EVENTS),
  },
  calendarMore: {
    calendars: 'التقاويم',
    subscribeHow: 'اعرض هذه الفعاليات إلى جانب مواعيدك، وستبقى محدّثة دائمًا.',
    subscribeInApp: 'تقويم Apple أو تطبيق آخر',
    download: 'تنزيل الملف (\u200e.ics)',
    copyAddress: 'نسخ العنوان',
    copied: 'تم النسخ',
    otherSite: '(يفتح موقعًا آخر)',
    nextEvent: (day) => `الفعالية القادمة: ${day}`,
    nextMatch: (day) => `النتيجة التالية: ${day}`,
    show: (period) => `عرض ${period}`,
    tryThis: 'جرّب عوامل تصفية أقل أو كلمة أقصر.',
    goToMonth: 'الانتقال إلى شهر',
    timesIn: (zone) => `الأوقات بحسب ${zone}.`,
    cell: (day, events, isToday) => [day, isToday && 'اليوم', plural(events, forms.EVENTS)].filter(Boolean).join('، '),
    more: (count) => plural(count, forms.MORE_EVENTS),
    close: 'إغلاق',
    continues: 'تتمة',
    dayOf: (day, days) => `اليوم ${day} من ${days}`,
  },
  eventDetail: {
    joinOnline: 'انضمام عبر الإنترنت',
    onMap: '(خريطة)',
    when: 'الموعد',
    where: 'المكان',
    type: 'النوع',
    price: 'السعر',
    credit: 'الساعات المعتمدة',
    seats: 'المقاعد',
    registerUntil: 'آخر موعد للتسجيل',
    sessions: 'الجلسات',
    presenters: (names) => `تقديم ${names}`,
    register: 'التسجيل',
    registerForAll: 'التسجيل في كل الجلسات',
    joinWaitlist: 'الانضمام إلى قائمة الانتظار',
    addToCalendar: 'إضافة إلى التقويم',
    file: 'ملف (\u200e.ics)',
    addAllSessions: (count) => plural(count, forms.ADD_ALL_SESSIONS),
    addNextSessions: (count) => plural(count, forms.ADD_NEXT_SESSIONS),
    moreSessions: (count) => plural(count, forms.MORE_SESSIONS),
    otherSite: '(يفتح موقعًا آخر)',
    copyLink: 'نسخ الرابط',
    linkCopied: 'تم نسخ الرابط',
    linkAddress: 'عنوان هذه الفعالية',
    copyFailed: 'تعذّر نسخ الرابط. انسخه من الحقل.',
    linkedEvent: 'الفعالية التي يشير إليها الرابط',
    linkedPast: 'يشير رابطك إلى هذه الفعالية، وقد انتهت.',
    linkedElsewhere: 'يشير رابطك إلى هذه الفعالية، وهي غير مدرجة في القائمة أدناه.',
    linkedMissing: 'الفعالية التي يشير إليها رابطك لم تعد في هذا التقويم.',
    repeats: ({ frequency, interval, nth }, days) => {
      if (frequency === 'irregular') return 'تتكرر';
      const often = `تتكرر ${plural(interval, forms.EVERY[frequency])}`;
      // After the name of the day, which has the article.
      const place = { 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع', 5: 'الخامس' }[nth ?? 0];
      const on = nth === undefined ? days : `${days} ${place ?? 'الأخير'}`;
      return days ? `${often}: ${on}` : often;
    },
  },
};
