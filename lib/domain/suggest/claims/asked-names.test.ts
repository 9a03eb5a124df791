import { describe } from 'vitest'
import { type Asked, holds } from './asked.cases'

const one = (id: string, more: object = {}) => ({ value: { type: 'entity', id }, ...more })
const many = (...members: readonly string[]) => ({ value: { type: 'entities', members } })

describe('who did it', () => {
  const asked: Asked = { type: 'entity', ar: 'من طلب عقد الاجتماع؟', en: 'Who asked for the meeting?' }
  const arrested: Asked = { type: 'entity', en: 'Who was arrested?' }
  const sold: Asked = { type: 'entity', ar: 'من باع الأرصفة؟', en: 'Who sold the quays?' }
  const reported: Asked = { type: 'entity', ar: 'من نشر الخبر أولا؟', en: 'Who reported it first?' }
  const mediator: Asked = { type: 'entity', ar: 'من توسط بينهما؟', en: 'Who mediated?' }
  holds([
    ['طلب مجلس المدينة عقد الاجتماع.', asked, one('council')],
    ['وقال متحدث إن الشركة هي التي طلبت الاجتماع.', asked, one('ferries')],
    ['جاء الاجتماع بطلب من وزارة الموانئ.', asked, null],
    ['The meeting was requested by the Town Council.', asked, one('council')],
    ['The company had asked for the meeting.', asked, one('ferries')],
    ['The meeting came at the request of the Ministry of Ports.', asked, one('port-ministry')],
    ['The quays were sold to Kenji Mori.', sold, null],
    ['بيعت الأرصفة من قبل شركة العبارات.', sold, one('ferries')],
    ['بيعت الأرصفة بواسطة شركة العبارات.', sold, one('ferries')],
    ['Palm Quay was quiet. The quays are being sold.', sold, null],
    ['Kenji Mori was arrested at the gate.', arrested, one('kenji')],
    ['Police arrested Omar bin Jaber on Friday.', arrested, one('omar')],
    ['Nobody was arrested.', arrested, null],
    ['A jury found Kenji Mori guilty.', { type: 'entity', en: 'Who was convicted?' }, one('kenji')],
    ['من برأته المحكمة؟', { type: 'entity', ar: 'من برأته المحكمة؟' }, null],
    ['برأت المحكمة كنجي موري.', { type: 'entity', ar: 'من برأته المحكمة؟' }, one('kenji')],
    ['نقلا عن صحيفة الميناء التي كانت أول من نشر الخبر.', reported, one('gazette')],
    ['كانت «صحيفة الميناء» التي كشفت الخبر أول من نشر.', reported, one('gazette')],
    ['وبعد لقاء مع شركة العبارات طلب أحدهم عقد الاجتماع.', asked, null],
    ['By the Town Council was the meeting requested.', asked, one('council')],
    [`Kenji Mori walked ${'on and on '.repeat(6)}and somebody requested the meeting.`, asked, null],
    ['نقلا عن «صحيفة الميناء» التي كانت أول من نشر الخبر.', reported, one('gazette')],
    ['Kenji Mori was asked for a meeting.', asked, null],
    ['Talks first reported by the Harbour Gazette went on.', reported, one('gazette')],
    ['توسطت وزارة الموانئ بين الطرفين.', mediator, one('port-ministry')],
    ['طلبت الشركة من وزارة الموانئ التوسط.', mediator, null],
    ["The council's envoy Anna van Dijk mediated.", mediator, one('anna')],
    ['لم يتضح من توسط بينهما.', mediator, one('nadia', { stance: 'unknown' })],
    ['لم يتضح من توسط بينهما.', mediator, null, { entities: [] }],
    ['The ministry declined to say who mediated.', mediator, { stance: 'declined' }],
    ['توسط فيها رجل لا يعرفه أحد.', mediator, null],
    ['لم يطلب مجلس المدينة عقد الاجتماع.', asked, one('council', { polarity: 'denies' })],
  ])
})

describe('where it was', () => {
  const asked: Asked = { type: 'entity', ar: 'أين عقد اللقاء؟', en: 'Where was the meeting held?' }
  holds([
    ['عقد اللقاء في رصيف النخل بالمينا.', asked, one('quay')],
    ['عقد اللقاء في المينا على الساحل الشرقي.', asked, one('mina')],
    ['The meeting was held at the old Palm Quay.', asked, one('quay')],
    ['The meeting, held on Friday, was about al-Mina.', asked, null],
    ['عقد اللقاء في بلدة المينا.', { type: 'entity', ar: 'أين؟' }, one('mina')],
    ['The meeting about the harbour of al-Mina ended.', asked, null],
    ['لا أحد يعرف أين عقد اللقاء.', { type: 'entity', ar: 'أين؟' }, null],
    ['لا أحد يعرف أين عقد اللقاء.', asked, { stance: 'unknown' }],
  ])
  const looped = [
    { id: 'a', kind: 'place' as const, name: { en: 'Alder' }, partOf: 'b' },
    { id: 'b', kind: 'place' as const, name: { en: 'Birch' }, partOf: 'a' },
    { id: 'c', kind: 'place' as const, name: { en: 'Cedar' } },
  ]
  holds([
    ['The meeting was held in Cedar and in Alder.', asked, one('c'), { entities: looped }],
    ['The meeting was held in Birch, in Alder.', asked, one('a'), { entities: looped }],
  ])
})

describe('who was there', () => {
  const forCouncil: Asked = {
    type: 'entities',
    ar: 'من حضر عن مجلس المدينة؟',
    en: 'Who attended for the town council?',
  }
  const forJapan: Asked = { type: 'entities', ar: 'من حضر عن اليابان؟', en: 'Who attended for Japan?' }
  const forCompany: Asked = {
    type: 'entities',
    ar: 'من مثل شركة العبارات؟',
    en: 'Who represented the ferry company?',
  }
  const forUk: Asked = { type: 'entities', en: 'Who attended for the United Kingdom?' }
  const oneForCompany: Asked = { type: 'entity', en: 'Who represented the ferry company?' }
  const anybody: Asked = { type: 'entities', ar: 'من حضر؟', en: 'Who attended?' }
  holds([
    ['حضرت نادية الحلو وعمر بن جابر الجلسة.', forCouncil, many('nadia')],
    ['حضر المبعوث الياباني كنجي موري وعمر بن جابر.', forJapan, many('kenji')],
    ['Kenji Mori, the Japanese envoy, attended.', forJapan, many('kenji')],
    ['Anna van Dijk of the Ferry Company attended.', forCompany, many('anna')],
    ['The company sent Anna van Dijk and Omar bin Jaber.', forCompany, many('anna', 'omar')],
    [
      'The company sent two people and no more: Anna van Dijk and Omar bin Jaber.',
      forCompany,
      {
        value: { type: 'entities', members: ['anna', 'omar'], closed: true },
      },
    ],
    ['Anna van Dijk was the company’s only representative.', forCompany, { value: { closed: true } }],
    ['The company that ran the harbour boats sent Kenji Mori.', forCompany, many('kenji')],
    ['They sent Kenji Mori, who had long ago left the company.', forCompany, null],
    ['The council and the company sent Kenji Mori.', forCompany, many('kenji')],
    ['وأرسل لشركة العبارات المدير كنجي موري.', forCompany, null],
    ['Anna van Dijk was the company’s representative.', oneForCompany, one('anna')],
    ['The company sent Anna van Dijk and Omar bin Jaber.', oneForCompany, null],
    ['Downing Street aide Anna van Dijk attended.', forUk, many('anna')],
    ['The Kremlin’s Anna van Dijk attended.', forUk, null],
    ['حضر المبعوث إلى كينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, many('omar')],
    ['حضر المبعوث لكينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, null],
    ['حضر مدير شؤون كينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, null],
    ['مثل الشركة عمر بن جابر، ومعه محاميه كنجي موري.', forCompany, many('omar', 'kenji')],
    ['The company was represented; its lawyer Omar bin Jaber came.', forCompany, many('omar')],
    ['"The meeting of the company was long," said Omar bin Jaber.', forCompany, null],
    ['Omar bin Jaber attended.', anybody, many('omar')],
    ['The meeting of Omar bin Jaber ended.', anybody, null],
    ['Omar bin Jaber met the mayor.', forJapan, null],
    [
      'No observers attended.',
      { type: 'entities', en: 'Which observers attended?' },
      {
        stance: 'none',
        value: { members: [], closed: true },
      },
    ],
    ['لم يتضح بعد من حضر عن اليابان.', forJapan, { stance: 'unknown', value: { members: [] } }],
    ['لم يحضر عن اليابان أحد.', forJapan, null],
  ])
})

describe('who else, and what', () => {
  const struck: Asked = { type: 'entities', ar: 'من شن الغارات؟', en: 'Who carried out the raids?' }
  const topics: Asked = { type: 'entities', ar: 'ماذا نوقش؟', en: 'What was discussed?' }
  holds([
    ['شنت كينيا واليابان غارات على القراصنة.', struck, many('kenya', 'japan')],
    ['Japan and Kenya carried out raids on the pirates.', struck, many('japan', 'kenya')],
    ['شن مجهولون غارات.', struck, null],
    ['شنت كينيا غارات على مرافئ القراصنة، وغضبت اليابان.', struck, many('kenya')],
    ['ناقش المجلس أجور العبارات ثم تعميق الحوض.', topics, many('fares', 'dredging')],
    ['The council discussed the weather.', topics, null],
  ])
})
