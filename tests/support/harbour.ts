import type { Anchor, Article, Claim, Dossier, Id } from '@/lib/domain/dossier'

/** An invented dispute in a harbour: one article to annotate, three that others have annotated, a question of every type. */

const text = `عمال الأرصفة وشركة المدار يعودون إلى طاولة واحدة في الرمانة
عقد ممثلو نقابة عمال الأرصفة وشركة المدار المشغلة لميناء الرمانة جلسة تفاوض يوم الثلاثاء في مقر الغرفة التجارية، بحضور وسيط من محافظة الساحل. وقال مصدر في المحافظة لوكالة الشراع إن نقابة عمال الأرصفة هي التي طلبت عقد الجلسة.
وبحسب محضر اطلعت عليه الوكالة، كان الطرفان قد التقيا آخر مرة قبل ما يقرب من سبعة أشهر من جلسة الثلاثاء، ثم انقطع الحوار بعد خلاف على مواعيد النوبات.
وتقول الشركة إن 12 سفينة على الأقل تنتظر خارج الميناء، فيما تقدر النقابة العدد بنحو عشرين سفينة. ولم يتضح من سيدفع رسوم التأخير عن السفن المنتظرة.
وجرى التفاوض وجها لوجه لا عبر وسطاء، ومثّل النقابة سليم الرشيد وهند القاضي. واستمرت الجلسة ثلاث ساعات.
ومن المنتظر أن يجتمع الطرفان مجددا في الأسبوع المقبل إذا قبلت النقابة تعليق الإضراب. ويتولى سليم الرشيد أمانة سر النقابة.
وسبب الخلاف مواعيد النوبات الليلية.
رافعات متوقفة عند الرصيف الرابع صباح الاثنين.
`

const caption = text.indexOf('رافعات')

function anchor(exact: string, within = text): Anchor {
  const start = within.indexOf(exact)
  if (start < 0) throw new Error(`not in the text: ${exact}`)
  return { start, end: start + exact.length, exact }
}

/** The words of the article that answer each question. */
export const quotes = {
  place: 'في مقر الغرفة التجارية',
  askedBy: 'نقابة عمال الأرصفة هي التي طلبت عقد الجلسة',
  lastMet: 'التقيا آخر مرة قبل ما يقرب من سبعة أشهر من جلسة الثلاثاء',
  ships: '12 سفينة على الأقل تنتظر',
  shipsUnion: 'تقدر النقابة العدد بنحو عشرين سفينة',
  fees: 'ولم يتضح من سيدفع رسوم التأخير',
  format: 'وجرى التفاوض وجها لوجه لا عبر وسطاء',
  delegates: 'ومثّل النقابة سليم الرشيد وهند القاضي',
  duration: 'واستمرت الجلسة ثلاث ساعات',
  next: 'يجتمع الطرفان مجددا في الأسبوع المقبل',
  role: 'ويتولى سليم الرشيد أمانة سر النقابة',
  cause: 'وسبب الخلاف مواعيد النوبات الليلية',
  caption: 'رافعات متوقفة عند الرصيف الرابع',
} as const

const ofOthers = {
  coast: 'ولم يجتمع الطرفان منذ لقاء أغسطس الماضي. وتنتظر 15 سفينة خارج الميناء.',
  pier: 'التقى الطرفان وجها لوجه قبل عشرة أشهر. وقالت الشركة إنها هي التي طلبت الجلسة.',
}

const article = (id: Id, outlet: Id, title: string, body: string, more: Partial<Article> = {}): Article => ({
  id,
  outlet,
  title,
  language: 'ar',
  published: '2026-03-04',
  text: body,
  events: ['session'],
  readFor: [],
  ...more,
})

const claim = (
  id: Id,
  of: Id,
  question: Id,
  exact: string,
  value: Claim['value'],
  more: Partial<Claim> = {},
): Claim => ({
  id,
  article: of,
  event: 'session',
  question,
  value,
  anchors: [anchor(exact, of === 'a-coast' ? ofOthers.coast : of === 'a-pier' ? ofOthers.pier : text)],
  ...more,
})

const suggested = { status: 'suggested' } as const

const claims: readonly Claim[] = [
  claim('c-place', 'a-anchor', 'place', quotes.place, { type: 'entity', id: 'chamber' }),
  claim(
    'c-ships',
    'a-anchor',
    'ships',
    quotes.ships,
    { type: 'quantity', amount: 12, unit: 'سفينة', qualifier: 'at-least' },
    { ...suggested, holder: 'madar' },
  ),
  claim(
    'c-ships-union',
    'a-anchor',
    'ships',
    quotes.shipsUnion,
    { type: 'quantity', amount: 20, unit: 'سفينة', qualifier: 'about' },
    { ...suggested, holder: 'union' },
  ),
  claim(
    'c-fees',
    'a-anchor',
    'fees',
    quotes.fees,
    { type: 'entity', id: 'madar' },
    { ...suggested, stance: 'unknown' },
  ),
  claim(
    'c-next',
    'a-anchor',
    'next',
    quotes.next,
    { type: 'date', deictic: { phrase: 'next-week' } },
    { ...suggested, mood: 'conditional' },
  ),
  claim('o-coast-met', 'a-coast', 'last-met', 'منذ لقاء أغسطس الماضي', { type: 'since', edtf: '2025-08' }),
  claim('o-coast-ships', 'a-coast', 'ships', '15 سفينة', { type: 'quantity', amount: 15, unit: 'سفينة' }),
  claim('o-pier-met', 'a-pier', 'last-met', 'قبل عشرة أشهر', { type: 'since', amount: 10, unit: 'month' }),
  claim('o-pier-asked', 'a-pier', 'asked-by', 'هي التي طلبت الجلسة', { type: 'entity', id: 'madar' }),
]

/** The dossier under an id; `a-anchor` is the article to annotate. */
export function harbour(id: Id): Dossier {
  return {
    isnad: 1,
    dossier: { id, title: { ar: 'نزاع ميناء الرمانة', en: 'The harbour dispute' } },
    outlets: [
      { id: 'anchor', name: { ar: 'المرساة', en: 'The Anchor' } },
      { id: 'coast', name: { ar: 'منبر الساحل', en: 'Coast Tribune' } },
      { id: 'pier', name: { ar: 'نشرة الرصيف', en: 'Pier Bulletin' } },
      { id: 'sea', name: { ar: 'الأفق البحري', en: 'Sea Horizon' } },
      { id: 'sail', name: { ar: 'جريدة الشراع', en: 'The Sail' } },
    ],
    sources: [
      { id: 'sail-agency', kind: 'agency', name: { ar: 'وكالة الشراع', en: 'Sail Agency' } },
      { id: 'minutes', kind: 'document', name: { ar: 'محضر الغرفة التجارية', en: 'the chamber’s minutes' } },
    ],
    entities: [
      {
        id: 'union',
        kind: 'organisation',
        name: { ar: 'نقابة عمال الأرصفة', en: 'Dockers’ Union' },
        aliases: ['النقابة'],
      },
      {
        id: 'madar',
        kind: 'organisation',
        name: { ar: 'شركة المدار', en: 'Madar Company' },
        aliases: ['الشركة'],
      },
      { id: 'town', kind: 'place', name: { ar: 'الرمانة', en: 'Rummana' } },
      {
        id: 'chamber',
        kind: 'place',
        name: { ar: 'مقر الغرفة التجارية', en: 'the Chamber of Commerce' },
        partOf: 'town',
      },
      { id: 'salim', kind: 'person', name: { ar: 'سليم الرشيد', en: 'Salim al-Rashid' } },
      { id: 'hind', kind: 'person', name: { ar: 'هند القاضي', en: 'Hind al-Qadi' } },
    ],
    events: [
      { id: 'session', title: { ar: 'جلسة الرمانة', en: 'The Rummana session' }, date: '2026-03-03' },
      { id: 'strike', title: { ar: 'بدء الإضراب', en: 'The strike begins' }, date: '2026-01-20' },
    ],
    questions: [
      { id: 'place', text: { ar: 'أين عُقدت الجلسة؟', en: 'Where was the session held?' }, type: 'entity' },
      {
        id: 'asked-by',
        text: { ar: 'من طلب عقد الجلسة؟', en: 'Who asked for the session?' },
        type: 'entity',
      },
      {
        id: 'last-met',
        text: { ar: 'متى كان آخر لقاء بين الطرفين؟', en: 'When did the two last meet?' },
        type: 'since',
      },
      {
        id: 'ships',
        text: { ar: 'كم سفينة تنتظر خارج الميناء؟', en: 'How many ships wait outside?' },
        type: 'quantity',
        unit: 'سفينة',
      },
      {
        id: 'fees',
        text: { ar: 'من يدفع رسوم التأخير؟', en: 'Who pays the fees for delay?' },
        type: 'entity',
      },
      {
        id: 'format',
        text: { ar: 'كيف جرى التفاوض؟', en: 'How were the talks held?' },
        type: 'category',
        options: [
          { id: 'direct', label: { ar: 'مباشر', en: 'direct' } },
          { id: 'face', label: { ar: 'وجها لوجه', en: 'face to face' }, broader: 'direct' },
          { id: 'mediated', label: { ar: 'عبر وسطاء', en: 'through mediators' } },
        ],
      },
      { id: 'delegates', text: { ar: 'من مثّل النقابة؟', en: 'Who spoke for the union?' }, type: 'entities' },
      { id: 'length', text: { ar: 'كم دامت الجلسة؟', en: 'How long was the session?' }, type: 'duration' },
      { id: 'next', text: { ar: 'متى اللقاء المقبل؟', en: 'When do they meet next?' }, type: 'date' },
      {
        id: 'role',
        text: { ar: 'ما صفة سليم الرشيد؟', en: 'What is Salim al-Rashid’s office?' },
        type: 'role',
        options: [
          { id: 'secretary', label: { ar: 'أمين سر', en: 'secretary' } },
          { id: 'head', label: { ar: 'رئيس', en: 'head' } },
        ],
      },
      { id: 'cause', text: { ar: 'ما سبب الخلاف؟', en: 'What is the dispute about?' }, type: 'text' },
      { id: 'mediated', text: { ar: 'هل حضر وسيط؟', en: 'Was a mediator there?' }, type: 'boolean' },
    ],
    articles: [
      article('a-anchor', 'anchor', 'يعودون إلى طاولة واحدة', text, {
        segments: [
          { start: 0, end: text.indexOf('\n') + 1, kind: 'headline' },
          { start: text.indexOf('\n') + 1, end: caption, kind: 'main' },
          { start: caption, end: text.length, kind: 'caption' },
        ],
      }),
      article('a-coast', 'coast', 'سفن تنتظر', ofOthers.coast),
      // Ten months before the session was May; before the day of publication it was August.
      article('a-pier', 'pier', 'لقاء بعد أشهر', ofOthers.pier, { published: '2026-06-14' }),
      article('a-sea', 'sea', 'يوم في الميناء', 'نص لا يتناول ما يُسأل عنه.'),
      article('a-sail', 'sail', 'الميناء اليوم', 'نص آخر لا يتناول ما يُسأل عنه.', { readFor: 'all' }),
    ],
    claims,
    decisions: [],
  }
}
