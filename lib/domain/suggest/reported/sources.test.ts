import { describe, expect, it } from 'vitest'
import { read, sourcesOf, theatre } from './made-up.cases'
import { spokenName } from './register'
import { reportedIn } from './reported'

describe('what an article credits', () => {
  it.each([
    ['قالت نقابة عمال المسرح إن العرض تأجل.', ['said نقابة عمال المسرح @stage-union']],
    ['كانت صحيفة «المرفأ» أول من نشر الخبر.', ['first-reported-by صحيفة «المرفأ» =harbour-report']],
    [
      'العرض الذي تحدثت عنه صحيفة المرفأ لأول مرة أمس تأجل.',
      ['first-reported-by صحيفة المرفأ =harbour-report'],
    ],
    ['كُشف الأمر لأول مرة بواسطة موقع المنارة.', ['first-reported-by موقع المنارة']],
    [
      'هذا ما نقلته وكالة الشمال نقلا عن صحيفة «المرفأ» التي كانت أول من كشف الخبر.',
      [
        'based-on وكالة الشمال =north-wire',
        'first-reported-by صحيفة «المرفأ» =harbour-report',
        'quotes صحيفة «المرفأ» =harbour-report',
      ],
    ],
    [
      'قال مسؤولان يابانيان، أحدهما من وزارة الثقافة، إن العرض تأجل.',
      ['said مسؤولان يابانيان (japanese-officials)'],
    ],
    [
      'قال مسؤولون فرنسيون ويابانيون إن العرض تأجل.',
      ['said مسؤولون فرنسيون ويابانيون (french-and-japanese-officials)'],
    ],
    [
      'وألمح العديد من المسؤولين اليابانيين خلال الشهر إلى تأجيل العرض.',
      ['said العديد من المسؤولين اليابانيين (japanese-officials)'],
    ],
    ['نفت وزارة المسارح انهيار السقف.', ['said وزارة المسارح']],
    ['لكن وزارة المسارح نفت انهيار السقف.', ['said وزارة المسارح']],
    ['ووزارة المسارح نفت سقوط السقف.', ['said ووزارة المسارح']],
    ['ونفى المدير السابق التهم الموجهة إليه.', ['said المدير السابق']],
    ['أعلنت إدارة المسرح إغلاق القاعة.', ['said إدارة المسرح @theatre-board']],
    ['ونفى نادي "الستار" أن يكون قد اعترف بالخسارة.', ['said نادي "الستار"']],
    ['وقالت إن فرقة "الستار" نفت إلغاء العرض.', ['said فرقة "الستار"']],
    ['حذر مسؤولون من أن السقف قد ينهار.', ['said مسؤولون (officials)']],
    ['The hall was shut, the ushers said, leaving an estimated 300 guests outside.', ['said the ushers']],
    ['SAFA, May 6 (Tide News) - Curtain House on Tuesday reported a loss.', ['based-on Curtain House']],
    ['- Curtain House reported a loss.', ['based-on Curtain House']],
    ['X on Sunday said that the hall was shut.', ['said X']],
    ['A theatre hand, who came late, said the hall was shut.', ['said A theatre hand =doorman']],
    ['The board and Sunday said the hall was shut.', ['said The board and Sunday']],
    ['The hall on Sunday said nothing.', ['said The hall']],
    ['في المسرح، نفت إغلاق القاعة.', []],
    ['نفت إغلاق القاعة.', []],
    ['أن يكون قد اعترف بالخسارة.', []],
    ['Curtain House late on Monday said the hall was shut.', ['said Curtain House']],
    ['“It is over,” Mark Stone told reporters.', ['said Mark Stone']],
    ['The director, who said in May that he would leave, denied the reports.', ['said The director']],
    ['وقال ثلاثة شهود إن النار بدأت في القبو.', ['said ثلاثة شهود (witnesses)']],
    ['وقال مصدر أمني مطلع إن النار بدأت في القبو.', ['said مصدر أمني مطلع (familiar) =familiar']],
    ['وقال أطباء في المستشفى إن الجرحى بخير.', ['said أطباء في المستشفى (doctors)']],
    ['وقال مدير الإعلام سامي عون إن القاعة مغلقة.', ['said مدير الإعلام سامي عون']],
    ['وقالت الشرطة في بيان إن القاعة مغلقة.', ['statement الشرطة']],
    ['وجاء في بيان صادر عن النقابة أن القاعة مغلقة.', ['statement النقابة @stage-union']],
    ['أول من نشر الخبر صحيفة المنارة.', ['first-reported-by صحيفة المنارة']],
    ['كان أول من نشر الخبر رجل مجهول.', []],
    [
      'تأجل العرض وفقا لمصادر يابانية ومسؤولين فرنسيين.',
      ['said مصادر يابانية ومسؤولين فرنسيين (japanese-and-french-officials)'],
    ],
    ['A statement said the hall was shut.', ['statement A statement']],
    [
      'ونقلت وسائل إعلام محلية عن الرئيس تأكيده أن القاعة جاهزة.',
      ['quotes وسائل إعلام محلية', 'quotes الرئيس'],
    ],
    ['Local media reported that the hall was shut.', ['based-on Local media']],
    ['قال المسؤول الياباني إن القاعة جاهزة.', ['said المسؤول الياباني (japanese-officials)']],
    ['The hall was ready, according to two diplomats.', ['said two diplomats (diplomats)']],
    [
      'The news was first reported by The Harbour Gazette.',
      ['first-reported-by The Harbour Gazette =harbour-report'],
    ],
    [
      'The Harbour Gazette was the first to report the delay.',
      ['first-reported-by The Harbour Gazette =harbour-report'],
    ],
    ['The news was broken by a small website, and nobody read it.', []],
    ['The Lantern newspaper said the hall was shut.', ['based-on The Lantern newspaper']],
    [
      'A spokesman for the Culture Ministry said the hall was shut.',
      ['said A spokesman for the Culture Ministry (spokespeople)'],
    ],
    [
      'Culture Ministry spokesman Peter Hale said the hall was shut.',
      ['said Culture Ministry spokesman Peter Hale'],
    ],
    [
      'Three witnesses and a doctor said the fire began below.',
      ['said Three witnesses and a doctor (witnesses)'],
    ],
    ['He told the Lantern website that the hall was shut.', ['told the Lantern website']],
    ['The hall was shut, citing costs.', ['quotes costs']],
    ['Nobody knows.', []],
  ])('%s', (text, wanted) => expect(sourcesOf(text)).toEqual(wanted))
})

describe('credit lines', () => {
  it.each([
    [
      'عنوان الخبر الأول\n\nتأجل العرض أسبوعا كاملا بسبب المطر.\n\nالمصدر: صحيفة المرفأ',
      ['based-on صحيفة المرفأ =harbour-report'],
    ],
    [
      'عنوان الخبر الأول\n\nتأجل العرض أسبوعا كاملا بسبب المطر.\n\nالمصدر: وكالة الشمال + رويترز',
      ['based-on وكالة الشمال =north-wire', 'based-on رويترز'],
    ],
    ['عنوان الخبر الأول\n\nطرابلس – وكالات\n\nتأجل العرض أسبوعا كاملا.', ['based-on وكالات']],
    ['عنوان الخبر الأول\n\nطرابلس (رويترز) - تأجل العرض أسبوعا كاملا.', ['based-on رويترز']],
    ['عنوان الخبر الأول\n\nتأجل العرض أسبوعا كاملا بسبب المطر الذي هطل. (أ ف ب)', ['based-on أ ف ب']],
    ['A headline here\n\nOSLO (Reuters) - The show was put off.', ['based-on Reuters']],
    ['A headline here\n\nThe show was put off.\n\nSource: Agencies', ['based-on Agencies']],
    ['A headline here\n\nReuters, AFP\n\nThe show was put off.', ['based-on Reuters', 'based-on AFP']],
    ['A headline here\n\nThe show was put off.\n\nSource: -', []],
  ])('%s', (text, wanted) => expect(sourcesOf(text)).toEqual(wanted))

  it('of captions and of other stories are none of the article', () => {
    const text =
      'A headline\nThe hall (Reuters)\nThe show was put off.\nSource: The Harbour Gazette\nOther story\nSource: Agencies'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const segments = [
      { ...at('The hall (Reuters)'), kind: 'caption' as const },
      { ...at('Source: The Harbour Gazette'), kind: 'boilerplate' as const },
      { ...at('Other story\nSource: Agencies'), kind: 'related' as const },
    ]
    const { sources, voiceOf } = reportedIn({
      text,
      language: 'en',
      segments,
      published: null,
      dossier: theatre,
    })
    expect(sources.map(({ name }) => name)).toEqual(['The Harbour Gazette'])
    expect(voiceOf(at('Other story')).links).toEqual([])
  })
})

describe('recorded sources', () => {
  const reports = (...published: (string | null)[]) => ({
    sources: published.map((date, at) => ({
      id: `lantern-${at}`,
      kind: 'report' as const,
      name: { en: 'The Lantern' },
      published: date,
    })),
  })
  it.each([
    ['2025-03-10', ['2025-03-02', '2025-03-09', '2025-04-01'], 'lantern-1'],
    ['2025-03-01/2025-03-05', ['2025-03-02', '2025-03-09'], 'lantern-0'],
    [null, ['2025-03-02', '2025-03-09'], undefined],
    ['2025-03-10', ['2025-03-02', '2025-03-02'], undefined],
    ['2025-03-10', ['2025-03-09', '2025-03-02'], 'lantern-0'],
    ['2025-03-10', ['2025-03-20', null], undefined],
    [null, ['2025-03-02'], 'lantern-0'],
  ])('published %s, of %j it is %s', (published, dates, wanted) => {
    const { sources } = read('The Lantern reported that the hall opened.', {
      published,
      dossier: reports(...dates),
    })
    expect(sources[0]?.source).toBe(wanted)
  })

  it('are none without a dossier, and an organisation of one word is called by it', () => {
    expect(sourcesOf('The Lantern reported that the hall opened.', { dossier: null })).toEqual([
      'based-on The Lantern',
    ])
    const entities = [{ id: 'lantern', kind: 'organisation' as const, name: { en: 'Lantern' } }]
    expect(sourcesOf('The Lantern reported that the hall opened.', { dossier: { entities } })).toEqual([
      'based-on The Lantern @lantern',
    ])
  })

  it.each([
    ['The Harbor Gazzette reported that the hall opened.', ['harbour-report']],
    ['ذكرت صحيفة «المرفاأ» أن العرض تأجل.', ['harbour-report']],
    ['The Lantern reported that the hall opened.', undefined],
    ['The Harbour Gazette reported that the hall opened.', undefined],
    ['Two diplomats said the hall opened.', undefined],
    [`The ${'very '.repeat(14)}old Harbor Gazzette reported that the hall opened.`, undefined],
  ])('%s is spelled nearly like %j, and is not joined', (text, wanted) => {
    const [first] = read(text).sources
    expect(first?.similar).toEqual(wanted)
    if (wanted) expect(first?.source).toBeUndefined()
  })

  it.each([
    ['تقرير «المنارة»، ٣ مارس', 'المنارة'],
    ["The Lantern's report of 3 March", 'Lantern'],
    ['وكالة الشمال للأنباء، ٣ مارس', 'الشمال للأنباء'],
    ['The News', 'The News'],
    ['report', 'report'],
  ])('%s is spoken of as %s', (name, wanted) => expect(spokenName(name)).toBe(wanted))

  it('names stand where they are said to', () => {
    const text = 'قالت نادية الخطيب إن القاعة مغلقة، وفقا لصحيفة «المرفأ».'
    for (const { name, start, end } of read(text).sources) expect(text.slice(start, end)).toBe(name)
  })
})
