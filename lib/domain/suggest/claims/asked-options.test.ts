import { describe, expect, it } from 'vitest'
import { type Asked, ask, holds, option } from './asked.cases'

const said = (value: boolean, more: object = {}) => ({ value: { type: 'boolean', value }, ...more })
const chosen = (id: string, more: object = {}) => ({ value: { type: 'category', option: id }, ...more })

describe('yes or no', () => {
  const closed: Asked = { type: 'boolean', ar: 'هل أغلق الميناء؟', en: 'Was the port closed?' }
  const hired: Asked = { type: 'boolean', en: 'Did the ferry company hire pilots?' }
  const stopped: Asked = { type: 'boolean', en: 'Were the ferries back?' }
  const deal: Asked = { type: 'boolean', ar: 'هل تم التوصل إلى اتفاق؟', en: 'Was an agreement reached?' }
  holds([
    ['أغلق الميناء أمس.', closed, said(true)],
    ['The port was not closed.', closed, said(false)],
    ['The port is old.', closed, null],
    ['هل أغلق الميناء؟', closed, null],
    ['The company hired two pilots.', hired, said(true)],
    ['The company hired cooks.', hired, null],
    ['The company denied that it had hired pilots.', hired, said(true, { polarity: 'denies' })],
    ['The ferries were back on Monday.', stopped, said(true)],
    ['لم يتم التوصل إلى اتفاق.', deal, said(false)],
    ['The two sides left without an agreement.', deal, said(false)],
    ['They are trying to reach an agreement.', deal, null],
    ['They are trying hard; an agreement was reached.', deal, said(true)],
    ['It is unclear whether an agreement was reached.', deal, { stance: 'unknown' }],
    [
      'وقالت الشركة إنها لم تستأجر مراكب.',
      { type: 'boolean', ar: 'هل استأجرت شركة العبارات مراكب؟' },
      said(true, {
        polarity: 'denies',
        holder: 'ferries',
      }),
    ],
    ['وقال موظف لم يذكر اسمه إن الميناء أغلق.', closed, said(true)],
    ['ونفت شركة العبارات إغلاق الميناء.', closed, said(true, { polarity: 'denies' })],
    ['The two sides failed to reach an agreement.', deal, said(false)],
    ['They refused; an agreement was reached in the long end.', deal, said(true)],
    ['The council failed to pay.', { type: 'boolean', en: 'Did the council fail to pay?' }, said(true)],
    ['It is unclear whether they are trying to reach an agreement.', deal, { stance: 'unknown' }],
    ['The port was shut.', { type: 'boolean', ar: 'هل زخرفت القاعة؟' }, null],
    [
      `They were secret ${'and long and cold '.repeat(5)}before the meeting.`,
      { type: 'boolean', en: 'Was the meeting secret?' },
      null,
    ],
    ['The port', { type: 'boolean', en: 'Was it?' }, null],
    ['The port', { type: 'boolean', en: '' }, null],
  ])
})

describe('which of some options', () => {
  const fate: Asked = {
    type: 'category',
    ar: 'ما مصير السباق؟',
    en: 'What became of the race?',
    options: [option('held', 'أقيم', 'held'), option('off', 'ألغي', 'cancelled')],
  }
  const road: Asked = {
    type: 'category',
    ar: 'هل الطريق مفتوح أم مغلق؟',
    en: 'Is the road open or closed?',
    options: [option('open', 'مفتوح', 'open'), option('closed', 'مغلق', 'closed')],
  }
  const reason: Asked = {
    type: 'category',
    en: 'Why was the tower closed?',
    options: [
      option('cracks', 'تشققات', 'deep cracks found in its northern wall'),
      option('wind', 'رياح', 'wind'),
    ],
  }
  const office: Asked = {
    type: 'role',
    ar: 'ما منصب عمر بن جابر؟',
    en: 'What is Omar bin Jaber’s office?',
    options: [option('mayor', 'عمدة', 'mayor'), option('deputy', 'نائب العمدة', 'deputy mayor')],
  }
  holds([
    ['The race was cancelled because of the wind.', fate, chosen('off')],
    ['أقيم السباق رغم المطر.', fate, chosen('held')],
    [
      'Some races were held and others cancelled.',
      { ...fate, en: 'What became of the races?' },
      chosen('held'),
    ],
    [
      'The tower was closed though no deep cracks were found in its wall.',
      reason,
      chosen('cracks', { polarity: 'denies' }),
    ],
    ['The race began.', fate, null],
    ['The road is not open.', road, chosen('closed')],
    ['The race in which no road was open began.', road, chosen('closed')],
    ['The race was not cancelled.', fate, chosen('off', { polarity: 'denies' })],
    ['The tower was closed after cracks were found deep in its wall.', reason, chosen('cracks')],
    ['It is unclear why the tower was closed, or how.', reason, { stance: 'unknown' }],
    [
      'It is unclear why the tower was closed, or how.',
      { type: 'category', en: 'Why was the tower closed?' },
      null,
    ],
    ['قال نائب العمدة عمر بن جابر إنه سيعود.', office, { value: { type: 'role', option: 'deputy' } }],
    ['Omar bin Jaber, mayor, and Nadia Helou met.', office, { value: { option: 'mayor' } }],
    ['حضر عمر بن جابر ونائب العمدة.', office, null],
    ['Omar bin Jaber is not mayor.', office, null],
    ['The mayor met Omar bin Jaber, and the mayor left.', office, { value: { option: 'mayor' } }],
  ])
})

it('the option that a denied one leaves is not denied again', () => {
  const asked: Asked = {
    type: 'category',
    en: 'Is the road open or closed?',
    options: [option('open', 'مفتوح', 'open'), option('closed', 'مغلق', 'closed')],
  }
  expect(ask('The road is not open.', asked)[0]).not.toHaveProperty('polarity')
})
